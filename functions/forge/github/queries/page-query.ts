import { WATCHED_PATHS } from '../../../model/watched-paths.ts';
import { COMMIT_BITS, changeBits, discussionBits, issueBits, plainChangeBits } from './item-bits.ts';
import { PAGE_INFO } from './page-info.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { ROOT_BITS } from './root-bits.ts';
import { ROOT_ROWS, type Sizes } from './sizes.ts';
import { CHANGE_TIMELINE_FRAGMENTS } from './timeline.ts';

/** Paths whose history is read, a chain each: `path0` is that of the first. */
export const PATHS: readonly string[] = Object.values(WATCHED_PATHS).flat();

/** Names of the chains that run side by side; each is a variable pair `with<Root>`, `<root>After`. */
export const ROOTS = [
  'labels',
  'milestones',
  'releases',
  'issues',
  'changes',
  'discussions',
  'commits',
  ...PATHS.map((_, index): PathRoot => `path${index}`),
] as const;
export type PathRoot = `path${number}`;
export type RootName = (typeof ROOTS)[number];

/**
 * One page of a first harvest: all chains side by side in one request, by creation (a scan by time of change loses what
 * is touched while it runs); a chain that has ended is left out by `@include`. History hangs on the default
 * branch at first, and then on the commit that was its head.
 * @param sizes how much of each item's lists comes along
 */
export function pageQuery(sizes: Sizes): string {
  return `query HarvestPage($owner: String!, $name: String!, $first: Boolean!, $later: Boolean!, $head: GitObjectID,
  $items: Int!, $discussionRows: Int!, $historyRows: Int!, ${ROOTS.map((root) => `$${withRoot(root)}: Boolean!, $${afterRoot(root)}: String`).join(', ')}) {
  repository(owner: $owner, name: $name, followRenames: true) {
    id nameWithOwner
    ...RepositoryBits @include(if: $first)
    defaultBranchRef @include(if: $first) { name target { oid ...Histories } }
    object(oid: $head) @include(if: $later) { oid ...Histories }
    labels(first: ${ROOT_ROWS.labels}, after: $labelsAfter) @include(if: $withLabels) { ${COUNTED} nodes { ${ROOT_BITS.labels} } }
    milestones(first: ${ROOT_ROWS.milestones}, after: $milestonesAfter) @include(if: $withMilestones) { ${COUNTED} nodes { ${ROOT_BITS.milestones} } }
    releases(first: ${ROOT_ROWS.releases}, after: $releasesAfter, ${BY_CREATION}) @include(if: $withReleases) { ${COUNTED} nodes { ${ROOT_BITS.releases} } }
    issues(first: $items, after: $issuesAfter, ${BY_CREATION}) @include(if: $withIssues) { ${COUNTED} nodes { ...IssueBits } }
    pullRequests(first: $items, after: $changesAfter, ${BY_CREATION}) @include(if: $withChanges) { ${COUNTED} nodes { ...ChangeBits } }
    discussions(first: $discussionRows, after: $discussionsAfter, ${BY_CREATION}) @include(if: $withDiscussions) { ${COUNTED} nodes { ...DiscussionBits } }
  }
  ${RATE_LIMIT}
}
fragment RepositoryBits on Repository { ${ROOT_BITS.repository} }
${issueBits(sizes)}
${changeBits(sizes)}
${plainChangeBits(sizes)}
${discussionBits(sizes)}
fragment Histories on Commit {
  commits: history(first: $historyRows, after: $commitsAfter) @include(if: $withCommits) { ${COUNTED} nodes { ...CommitBits } }
  ${PATHS.map((path, index) => pathHistory(path, `path${index}`)).join('\n  ')}
}
${COMMIT_BITS}
${CHANGE_TIMELINE_FRAGMENTS.join('\n')}`;
}

const COUNTED = `totalCount ${PAGE_INFO}`;
const BY_CREATION = 'orderBy: { field: CREATED_AT, direction: ASC }';

export function withRoot(root: RootName): string {
  return `with${root.charAt(0).toUpperCase()}${root.slice(1)}`;
}

export function afterRoot(root: RootName): string {
  return `${root}After`;
}

function pathHistory(path: string, root: PathRoot): string {
  return `${root}: history(first: ${ROOT_ROWS.pathHistory}, path: ${JSON.stringify(path)}, after: $${afterRoot(root)}) @include(if: $${withRoot(root)}) { ${PAGE_INFO} nodes { oid } }`;
}
