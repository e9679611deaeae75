import type { World, WorldIssue, WorldRelease } from '../world.ts';
import { associationOf } from './association-of.ts';
import { calendar } from './calendar.ts';
import { changeRow } from './change-row.ts';
import { defaultBranch, type NumberedChange } from './default-branch.ts';
import { discussionRows } from './discussion-rows.ts';
import { filesAtHead } from './files-at-head.ts';
import type { IssueStory } from './issue-story.ts';
import { itemRow, type RowSetting } from './item-row.ts';
import type { ItemStory } from './item-story.ts';
import { companyOrganisations } from './organisations.ts';
import { peopleIn } from './people-in.ts';
import type { RepositoryStory } from './repository-story.ts';
import type { WorkArea } from './work-area.ts';

/** A world, the number of each item that a plant named, and the true kind of work of the changes that have one. */
export interface ToldWorld {
  readonly world: World;
  readonly numbers: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<number, WorkArea>;
}

export function worldOf(repository: RepositoryStory): ToldWorld {
  const { plan, directCommits, redSpells } = repository;
  const { changes, issues, numbers, numberOf } = numbered(repository);
  const git = defaultBranch(plan, changes, directCommits, redSpells);
  const url = `https://github.com/${plan.organisation.login}/${plan.name}`;
  const association = associationOf(repository);
  const setting: RowSetting = { repository, url, association, git, numberOf };
  const world: World = {
    repository: repositoryRow(setting),
    issues: issues.map(({ number, story }) => issueRow(setting, number, story)),
    pullRequests: changes.map(({ number, story }) => changeRow(setting, number, story)),
    commits: plan.isEmpty === true ? [] : git.commits,
    ...(plan.hasDiscussions === true && {
      discussions: discussionRows(repository, { url, association, numberOf }),
    }),
    labels: repository.plan.labels,
    milestones: repository.plan.milestones,
    releases: repository.releases.map((release) => releaseRow(release, numbers)),
    organizations: [
      { login: plan.organisation.login, members: plan.organisation.members },
      ...companyOrganisations,
    ],
    people: [],
    ...(plan.hasFiles === true && filesAtHead(repository, git.commits)),
  };
  const areas = changes.flatMap(({ number, story }) =>
    story.area === null ? [] : [[number, story.area] as const],
  );
  return { world: { ...world, people: peopleIn(world) }, numbers, areas: new Map(areas) };
}

/** Issues, changes and discussions share one sequence, in the order of their opening. */
function numbered(repository: RepositoryStory): {
  readonly changes: readonly NumberedChange[];
  readonly issues: readonly { readonly number: number; readonly story: IssueStory }[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly numberOf: (story: ItemStory) => number;
} {
  const { changes, issues, discussions } = repository;
  const all: readonly ItemStory[] = [...changes, ...issues, ...discussions].sort(
    (one, other) => one.at - other.at,
  );
  const number = new Map(all.map((story, place) => [story, place + 1]));
  const numberOf = (story: ItemStory): number => number.get(story) ?? 0;
  const inOrder = (one: ItemStory, other: ItemStory): number => numberOf(one) - numberOf(other);
  return {
    changes: changes.toSorted(inOrder).map((story) => ({ number: numberOf(story), story })),
    issues: issues.toSorted(inOrder).map((story) => ({ number: numberOf(story), story })),
    numberOf,
    numbers: new Map(all.flatMap((story) => (story.key === null ? [] : [[story.key, numberOf(story)]]))),
  };
}

function repositoryRow({ repository, url, git }: RowSetting): World['repository'] {
  const { plan } = repository;
  const { login } = plan.organisation;
  const start = calendar.iso(plan.start ?? calendar.start);
  return {
    nameWithOwner: `${login}/${plan.name}`,
    owner: { __typename: 'Organization', login },
    name: plan.name,
    url,
    defaultBranchRef: { name: 'main', target: { oid: plan.isEmpty === true ? null : git.head } },
    asOf: calendar.asOf,
    firstActivity: start,
    id: `R_${plan.name}`,
    databaseId: plan.databaseId,
    description: plan.description,
    isArchived: plan.isArchived ?? false,
    stargazerCount: plan.stargazerCount,
    forkCount: plan.forkCount,
    createdAt: start,
    pushedAt: git.commits[git.commits.length - 1]?.committedDate ?? start,
    hasIssuesEnabled: plan.hasIssuesEnabled ?? true,
    licenseInfo: { spdxId: 'Apache-2.0' },
    ...(plan.formerNames && { formerNames: plan.formerNames }),
  };
}

function releaseRow(release: WorldRelease, numbers: ReadonlyMap<string, number>): WorldRelease {
  const { description } = release;
  if (typeof description !== 'string') return release;
  return {
    ...release,
    description: description.replace(/#\{([\w-]+)\}/g, (_, key) => `#${numbers.get(key)}`),
  };
}

function issueRow(setting: RowSetting, number: number, story: IssueStory): WorldIssue {
  const closed = story.closedAt !== null;
  return {
    ...itemRow(setting, number, story, 'I', 'issues'),
    state: closed ? 'CLOSED' : 'OPEN',
    stateReason: closed ? 'COMPLETED' : null,
  };
}
