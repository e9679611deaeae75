import { type Random, random } from '../../sandbox/community/random.ts';
import type { World, WorldCommit, WorldIssue, WorldPullRequest } from '../../sandbox/world.ts';
import { CALENDAR, DAY, iso } from './calendar.ts';
import { deal } from './deal.ts';
import { lives } from './lives.ts';
import { makeChange } from './make-change.ts';
import { makeCommit } from './make-commit.ts';
import { LABELS, makeItem } from './make-item.ts';
import type { Recipe } from './recipe.ts';

/** What stands in the repository from its first commit on. */
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', '.github/CODEOWNERS'];
const GUIDES = Array.from({ length: 12 }, (_, index) => `docs/guide-${index + 1}.md`);

/** A made-up repository: the same recipe gives the same world. */
export function makeWorld(recipe: Recipe): World {
  const dice = random(recipe.seed);
  const issues = makeIssues(recipe, dice);
  const pullRequests = makeChanges(recipe, dice);
  const commits = branch(firstCommit(recipe, dice), pullRequests);
  const [owner = '', name = ''] = recipe.nameWithOwner.split('/');
  return {
    repository: {
      nameWithOwner: recipe.nameWithOwner,
      owner: { __typename: 'Organization', login: owner },
      name,
      url: `https://github.com/${recipe.nameWithOwner}`,
      defaultBranchRef: { name: 'main', target: { oid: commits.at(-1)?.oid ?? null } },
      asOf: iso(CALENDAR.monthEnds + DAY / 4),
      firstActivity: iso(CALENDAR.began),
      createdAt: iso(CALENDAR.began),
    },
    issues,
    pullRequests,
    commits,
    labels: LABELS.map((label) => ({ name: label, description: null, color: 'ededed' })),
    milestones: [],
    releases: Array.from({ length: 12 }, (_, index) => {
      const at = iso(CALENDAR.began + index * 90 * DAY);
      const tagName = `v1.${index}.0`;
      return {
        id: `RE_${recipe.nameWithOwner}_${index}`,
        tagName,
        name: null,
        createdAt: at,
        publishedAt: at,
      };
    }),
    people: Array.from({ length: recipe.people }, (_, index) => ({
      login: `person-${index + 1}`,
      __typename: 'User',
      robot: false,
    })),
    governanceFiles: [...DOCUMENTS, ...GUIDES].map((path) => ({
      path,
      text: `# ${path}\n\nSee [it](README.md).\n`,
    })),
  };
}

function makeIssues(recipe: Recipe, dice: Random): readonly WorldIssue[] {
  const comments = deal(dice, recipe.issueComments, recipe.issues);
  return lives(dice, recipe.issues, recipe.touched.issues).map((life, index) => {
    const item = makeItem({ recipe, dice, number: 2 * index + 1, life, comments: comments[index] ?? 0 }, 'I');
    return { ...item, state: item.closedAt === null ? 'OPEN' : 'CLOSED' };
  });
}

/** Issues have odd numbers, changes even ones. */
function makeChanges(recipe: Recipe, dice: Random): readonly WorldPullRequest[] {
  const count = recipe.changes;
  const comments = deal(dice, recipe.changeComments, count);
  const reviews = deal(dice, recipe.reviews, count);
  // Half of all changes have no review threads, as in the repositories that were looked at.
  const discussed = reviews.map((each) => each > 0 && dice.chance(0.5 / shareOf(reviews)));
  const remarks = deal(dice, recipe.reviewComments, discussed.filter(Boolean).length);
  // Each change has a commit and a file at least.
  const commits = deal(dice, recipe.commits - count, count);
  const files = deal(dice, recipe.files - count, count);
  let taken = 0;
  return lives(dice, count, recipe.touched.changes).map((life, index) => {
    const reviewComments = discussed[index] === true ? (remarks[taken] ?? 0) : 0;
    if (discussed[index] === true) taken += 1;
    return makeChange({
      recipe,
      dice,
      number: 2 * index + 2,
      life,
      comments: comments[index] ?? 0,
      reviews: reviews[index] ?? 0,
      reviewComments,
      commits: 1 + (commits[index] ?? 0),
      files: 1 + (files[index] ?? 0),
    });
  });
}

/** Of changes that were reviewed at all. */
function shareOf(reviews: readonly number[]): number {
  return reviews.filter((each) => each > 0).length / reviews.length;
}

/** Commits of merged changes, committed when the change was merged: rebased, one after the other. */
function branch(first: WorldCommit, changes: readonly WorldPullRequest[]): readonly WorldCommit[] {
  const merged = changes.filter(({ mergedAt }) => mergedAt !== null);
  const inOrder = merged.toSorted((one, other) => ((one.mergedAt ?? '') < (other.mergedAt ?? '') ? -1 : 1));
  let parent = first.oid;
  const merges = inOrder.flatMap(({ commits, mergedAt, number }) =>
    (commits ?? []).map((commit): WorldCommit => {
      const parents = [parent];
      parent = commit.oid;
      return { ...commit, parents, committedDate: mergedAt ?? '', associatedPullRequests: [number] };
    }),
  );
  return [first, ...merges];
}

function firstCommit(recipe: Recipe, dice: Random): WorldCommit {
  const files = [...DOCUMENTS, ...GUIDES, '.github/workflows/check.yml', 'package.json'];
  return makeCommit(recipe, dice, 'begin', CALENDAR.began, files);
}
