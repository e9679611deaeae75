import type {
  CommitRow,
  FacetRows,
  IssueRow,
  MilestoneRow,
  PathCommitRow,
} from '../../../functions/model/snapshot.ts';
import { DAY, iso } from '../../worlds/calendar.ts';
import { changeRow } from './change-row.ts';
import { itemFields, lifeFrom } from './item-fields.ts';
import { diceOf, LABELS, LARGE, oidOf, openedAt, seven, someone } from './large-recipe.ts';
import { pageRows, treeRows } from './places.ts';

const ISSUE_COMMENTS = 5;

/**
 * The rows of a repository of so many changes with nine comments each, a fifth as many issues with five, and as many
 * commits: what its harvest would have kept, sorted by id. The same each time.
 */
export function largeRows(changes: number): {
  readonly [F in keyof FacetRows]: () => Iterable<FacetRows[F]>;
} {
  const commits = commitRows(changes);
  return {
    repository: () => [REPOSITORY],
    labels: () => LABELS.map((name, index) => ({ id: `L_${seven(index)}`, name, description: null })),
    milestones: milestoneRows,
    releases: releaseRows,
    tree: treeRows,
    pages: pageRows,
    organizationPages: () => [],
    *issues() {
      const all = Math.floor(changes / 5);
      for (let number = 1; number <= all; number++) yield issueRow(number, all, changes);
    },
    *changes() {
      for (let number = 1; number <= changes; number++) yield changeRow(number, changes);
    },
    discussions: () => [],
    commits: () => commits,
    *pathCommits() {
      for (const { id } of commits) yield* pathsOf(id);
    },
  };
}

const REPOSITORY = {
  id: 'R_1',
  owner: 'bench',
  name: 'large',
  url: 'https://github.com/bench/large',
  createdAt: iso(LARGE.began),
  defaultBranch: 'main',
  archived: false,
  empty: false,
  fork: false,
  issuesEnabled: true,
  discussionsEnabled: false,
  stars: 1_000,
} as const;

function issueRow(number: number, all: number, changes: number): IssueRow {
  const dice = diceOf(1, number);
  const life = lifeFrom(dice, openedAt(number, all, dice));
  const title = `${dice.pick(['Lamps flicker in', 'docs: nothing tells of', 'Let us decide on', 'How to light'])} ${number}`;
  const item = itemFields(dice, {
    id: `I_${seven(number)}`,
    number: changes + number,
    title,
    life,
    comments: ISSUE_COMMENTS,
  });
  const closed = item.closedAt === null ? [] : [closing(item.id, item.closedAt)];
  return {
    ...item,
    events: [...item.events, ...closed],
    state: closed.length > 0 ? 'closed' : 'open',
    stateReason: null,
  };
}

function closing(id: string, at: string): IssueRow['events'][number] {
  return {
    id: `${id}_closed`,
    kind: 'closed',
    actor: { login: 'person-1', type: 'User' },
    at,
    subject: null,
  };
}

/** Half are merges of changes, a quarter their own commits, and a quarter was pushed. */
function commitRows(changes: number): readonly CommitRow[] {
  const rows = Array.from({ length: changes }, (_, index): CommitRow => {
    const number = index + 1;
    const dice = diceOf(6, number);
    const change = changeRow(number, changes);
    const merges = change.mergeCommit !== null && dice.chance(0.6);
    const own = !merges && change.mergedAt !== null && dice.chance(0.7);
    const at = iso(change.mergedAt === null ? openedAt(number, changes, dice) : Date.parse(change.mergedAt));
    const login = change.author?.login ?? someone(dice, Date.parse(at));
    const company = LARGE.companies[Number(login.slice(-1)) % 5];
    const author = {
      login: dice.chance(0.9) ? login : null,
      emailDomain: company === undefined ? 'gmail.com' : `${company.toLowerCase()}.example`,
      emailHash: `hash-${login}`,
    };
    return {
      id: merges ? change.mergeCommit! : own ? change.commits[0]!.oid : oidOf(6, number),
      headline: merges ? `Merge pull request #${number} from lamp/${number}` : change.title,
      authoredAt: at,
      committedAt: at,
      offsetMinutes: dice.pick([0, 60, 120]),
      author,
      committer: author,
      parents: merges ? 2 : 1,
      additions: 60,
      deletions: 25,
      changedFiles: dice.whole(1, 6),
      checks: dice.chance(0.05) ? null : dice.chance(0.9) ? 'success' : 'failure',
    };
  });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One commit in ten touched what is watched. */
function* pathsOf(oid: string): Iterable<PathCommitRow> {
  const turn = Number.parseInt(oid.slice(0, 2), 16);
  const paths = turn < 13 ? ['.github/workflows'] : turn < 26 ? ['docs'] : [];
  for (const path of paths) yield { id: `${oid}:${path}`, oid, path };
}

function milestoneRows(): readonly MilestoneRow[] {
  return Array.from({ length: LARGE.milestones }, (_, index): MilestoneRow => {
    const created = LARGE.began + (index / LARGE.milestones) * (LARGE.end - LARGE.began);
    const dueOn = index % 4 === 3 ? null : iso(created + 90 * DAY);
    const closed = created + (80 + (index % 5) * 20) * DAY;
    const [title, number] = [`1.${index + 1}`, index + 1];
    return {
      id: `M_${seven(number)}`,
      number,
      title,
      state: closed < LARGE.end ? 'closed' : 'open',
      createdAt: iso(created),
      dueOn,
      closedAt: closed < LARGE.end ? iso(closed) : null,
      seen: [{ at: LARGE.harvestedAt, title, dueOn }],
    };
  });
}

function releaseRows(): readonly FacetRows['releases'][] {
  return Array.from({ length: LARGE.milestones }, (_, index) => {
    const at = iso(LARGE.began + ((index + 0.5) / LARGE.milestones) * (LARGE.end - LARGE.began));
    const announcements = [`Deprecated: #${100 * (index + 1)} will be removed in 1.${index + 4}`];
    const tag = `v1.${index + 1}`;
    return {
      id: `RE_${seven(index)}`,
      tag,
      name: tag,
      author: null,
      createdAt: at,
      publishedAt: at,
      prerelease: false,
      announcements,
    };
  });
}
