import type { RepositoryName } from '../../../model/snapshot.ts';
import { pathOf, type ScanName } from '../update/scans.ts';
import type { HistoryPlace, ScanPlace } from '../update/update-place.ts';
import { COMMIT_BITS } from './item-bits.ts';
import { PAGE_INFO } from './page-info.ts';
import type { QueryText } from './query-text.ts';
import { ROOT_BITS } from './root-bits.ts';

/** What is asked of one repository, in a request that asks the like of others. */
export interface RepositoryAsk {
  readonly repository: RepositoryName;
  readonly scans: readonly { readonly name: ScanName; readonly scan: ScanPlace }[];
  readonly history: HistoryPlace;
}

const REPOSITORY_BITS = `fragment RepositoryBits on Repository { ${ROOT_BITS.repository} }`;
const LISTS = {
  labels: `{ totalCount ${PAGE_INFO} nodes { ${ROOT_BITS.labels} } }`,
  milestones: `{ totalCount ${PAGE_INFO} nodes { ${ROOT_BITS.milestones} } }`,
  releases: `{ totalCount ${PAGE_INFO} nodes { ${ROOT_BITS.releases} } }`,
} as const;
const ROWS = 100;

/**
 * Writes one repository's part under an alias: what it is, all of the small facets, ids of what was touched since the
 * mark, and its recent history. Of each connection the next page; ids only, because items are read packed together.
 */
export function askRepository(query: QueryText, alias: string, asked: RepositoryAsk): void {
  const owner = query.variable('String!', asked.repository.owner);
  const name = query.variable('String!', asked.repository.name);
  const paths = asked.scans.filter((scan) => pathOf(scan.name) !== null);
  const selections = [
    'id',
    ...asked.scans
      .filter((scan) => pathOf(scan.name) === null)
      .map((scan) => selectionOf(query, scan.name, scan.scan, asked.history)),
    ...(paths.length === 0 ? [] : [pathHistories(query, paths, asked.history)]),
  ];
  const fragments = [
    ...(asked.scans.some((scan) => scan.name === 'self') ? [REPOSITORY_BITS] : []),
    ...(asked.scans.some((scan) => scan.name === 'commits') ? [COMMIT_BITS] : []),
  ];
  query.add(
    `${alias}: repository(owner: ${owner}, name: ${name}, followRenames: true) {\n    ${selections.join('\n    ')}\n  }`,
    fragments,
  );
}

function selectionOf(query: QueryText, name: ScanName, scan: ScanPlace, history: HistoryPlace): string {
  if (name === 'commits') return commits(query, scan, history);
  const rows = `first: ${ROWS}${after(query, scan)}`;
  const by = (field: string, direction: string) => `orderBy: { field: ${field}, direction: ${direction} }`;
  switch (name) {
    case 'self':
      return '...RepositoryBits defaultBranchRef { name target { oid } }';
    case 'labels':
      return `labels(${rows}) ${LISTS.labels}`;
    case 'milestones':
      return `milestones(${rows}) ${LISTS.milestones}`;
    case 'releases':
      return `releases(${rows}, ${by('CREATED_AT', 'ASC')}) ${LISTS.releases}`;
    case 'issues': {
      const since = query.variable('DateTime', scan.floor);
      return `issues(${rows}, ${by('UPDATED_AT', 'ASC')}, filterBy: { since: ${since} }) { ${PAGE_INFO} nodes { id createdAt } } allIssues: issues { totalCount }`;
    }
    case 'changes':
      return `changes: pullRequests(${rows}, ${by('UPDATED_AT', 'DESC')}) { totalCount ${PAGE_INFO} nodes { id createdAt updatedAt reviewThreads { totalCount } } }`;
    case 'discussions':
      return `discussions(${rows}, ${by('UPDATED_AT', 'DESC')}) { totalCount ${PAGE_INFO} nodes { id createdAt updatedAt } }`;
    case 'sweep.issues':
      return `sweptIssues: issues(${rows}, ${by('CREATED_AT', 'ASC')}) { totalCount ${PAGE_INFO} nodes { id createdAt } }`;
    case 'sweep.changes':
      return `sweptChanges: pullRequests(${rows}, ${by('CREATED_AT', 'ASC')}) { totalCount ${PAGE_INFO} nodes { id createdAt } }`;
    case 'sweep.discussions':
      return `sweptDiscussions: discussions(${rows}, ${by('CREATED_AT', 'ASC')}) { totalCount ${PAGE_INFO} nodes { id createdAt } }`;
    default:
      throw new Error(`${name} is asked for elsewhere. This is a bug of ours`);
  }
}

/** At first from the default branch, beside counts of the old head's history; then from the commit that was the head. */
function commits(query: QueryText, scan: ScanPlace, history: HistoryPlace): string {
  const since = sinceOf(query, history);
  const window = `recent: history(first: ${ROWS}${after(query, scan)}${since}) { totalCount ${PAGE_INFO} nodes { ...CommitBits } }`;
  if (scan.cursor !== null) {
    const head = query.variable('GitObjectID', history.head);
    return `later: object(oid: ${head}) { ... on Commit { ${window} } }`;
  }
  const branch = `defaultBranchRef { target { oid ... on Commit { whole: history { totalCount } ${window} } } }`;
  if (history.old === null || history.since === null) return branch;
  const old = query.variable('GitObjectID', history.old);
  return `${branch} old: object(oid: ${old}) { ... on Commit { committedDate whole: history { totalCount } recent: history(${since.slice(2)}) { totalCount } } }`;
}

function pathHistories(query: QueryText, paths: RepositoryAsk['scans'], history: HistoryPlace): string {
  const since = sinceOf(query, history);
  const histories = paths.map(
    ({ name, scan }) =>
      `${name}: history(first: ${ROWS}, path: ${JSON.stringify(pathOf(name))}${after(query, scan)}${since}) { ${PAGE_INFO} nodes { oid } }`,
  );
  const head = query.variable('GitObjectID', history.head);
  return `paths: object(oid: ${head}) { ... on Commit {\n      ${histories.join('\n      ')} } }`;
}

function after(query: QueryText, { cursor }: ScanPlace): string {
  return cursor === null ? '' : `, after: ${query.variable('String', cursor)}`;
}

function sinceOf(query: QueryText, { since }: HistoryPlace): string {
  return since === null ? '' : `, since: ${query.variable('GitTimestamp', since)}`;
}
