import type {
  ChangeRow,
  CheckOutcome,
  CommitRow,
  DiscussionRow,
  FacetName,
  FileRow,
  IssueRow,
  PathCommitRow,
  RepositoryRow,
  Snapshot,
} from '../../model/snapshot.ts';
import type { AreaRule } from '../../model/work-area.ts';
import { actTableBuilder } from './acts.ts';
import { actsOfChange, actsOfDiscussion, actsOfIssue } from './acts-of.ts';
import { type Gap, gap } from './gap.ts';
import { makePeople, type People, type WhoIsWho } from './people.ts';
import type { ChangeTable, CommitTable, DiscussionTable, IssueTable, Tables } from './tables.ts';
import { time } from './time.ts';

/** The tables of the facets that could be read, and the facets as they are to indicators. */
export interface ReadTables {
  readonly tables: SomeTables;
  /** Those of the snapshot; one of which too many items could not be read whole has failed. */
  readonly facets: Snapshot['facets'];
  /** Items that were left out because what people said to them could not be read whole. */
  readonly leftOut: readonly { readonly facet: FacetName; readonly reason: string }[];
}

/** What of the config tables need. */
export interface ReadingContext extends WhoIsWho {
  readonly areaRules: readonly AreaRule[];
}

export type SomeTables = { -readonly [F in keyof Tables]?: Tables[F] };

/**
 * Reads each facet that is needed once and keeps columns of it.
 * A facet that the snapshot does not have is left out; who needs it is `unavailable`.
 */
export async function readTables(
  snapshot: Snapshot,
  needs: ReadonlySet<FacetName>,
  context: ReadingContext,
): Promise<ReadTables> {
  const people = makePeople(context);
  const gaps = { issues: gap('issues'), changes: gap('changes'), discussions: gap('discussions') };
  const wanted = (facet: FacetName) => needs.has(facet) && snapshot.facets[facet].ok;
  const tables: SomeTables = {};
  if (wanted('repository')) {
    const repository = await readRepository(snapshot.rows('repository'));
    if (repository !== null) tables.repository = repository;
  }
  if (wanted('labels')) tables.labels = (await all(snapshot.rows('labels'))).map(({ name }) => name);
  for (const facet of PLAIN)
    if (wanted(facet)) Object.assign(tables, { [facet]: await all(snapshot.rows(facet)) });
  if (wanted('issues')) tables.issues = await readIssues(snapshot.rows('issues'), people, gaps.issues);
  if (wanted('changes'))
    tables.changes = await readChanges(snapshot.rows('changes'), people, gaps.changes, context.areaRules);
  if (wanted('discussions'))
    tables.discussions = await readDiscussions(snapshot.rows('discussions'), people, gaps.discussions);
  if (wanted('commits')) tables.commits = await readCommits(snapshot.rows('commits'), people);
  if (wanted('pathCommits')) tables.pathCommits = await readPathCommits(snapshot.rows('pathCommits'));
  for (const { facet, id, reason } of snapshot.unreadable)
    if (facet === 'issues' || facet === 'changes' || facet === 'discussions') gaps[facet].add(id, reason);
  const facets = { ...snapshot.facets };
  for (const { facet, tooMany, reason } of Object.values(gaps).map((each) => each.judge()))
    if (tooMany) {
      delete tables[facet];
      facets[facet] = { ok: false, reason };
    }
  return { tables, facets, leftOut: Object.values(gaps).flatMap((each) => each.judge().told) };
}

async function readRepository(rows: AsyncIterable<RepositoryRow>): Promise<RepositoryRow | null> {
  for await (const row of rows) return row;
  return null;
}

/** Facets whose rows are few and plain enough to be handed on as they are. */
const PLAIN = ['milestones', 'releases', 'tree', 'pages', 'organizationPages'] as const;

async function all<R>(rows: AsyncIterable<R>): Promise<R[]> {
  const list: R[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

/** Why issues are closed that nobody will do here. */
const GIVEN_UP: ReadonlySet<string> = new Set(['NOT_PLANNED', 'DUPLICATE']);

async function readIssues(rows: AsyncIterable<IssueRow>, people: People, gap: Gap): Promise<IssueTable> {
  const columns = itemColumns();
  const acts = actTableBuilder();
  const givenUp: boolean[] = [];
  for await (const row of rows) {
    if (gap.isIn(row)) continue;
    columns.add(row, people);
    givenUp.push(GIVEN_UP.has(row.stateReason ?? ''));
    acts.add(actsOfIssue(row, people));
  }
  return {
    kind: 'issue',
    people,
    acts: acts.table,
    ...columns.columns,
    givenUp,
    count: columns.columns.numbers.length,
  };
}

async function readChanges(
  rows: AsyncIterable<ChangeRow>,
  people: People,
  gap: Gap,
  areaRules: readonly AreaRule[],
): Promise<ChangeTable> {
  const columns = itemColumns();
  const acts = actTableBuilder();
  const drafts: boolean[] = [];
  const mergedAts: number[] = [];
  const mergeCommits: (string | null)[] = [];
  const bases: string[] = [];
  const files: (readonly FileRow[] | null)[] = [];
  const closes: (readonly number[])[] = [];
  const oids: (readonly string[])[] = [];
  for await (const row of rows) {
    if (gap.isIn(row)) continue;
    columns.add(row, people);
    drafts.push(row.draft);
    mergedAts.push(time(row.mergedAt));
    mergeCommits.push(row.mergeCommit);
    bases.push(row.baseBranch);
    files.push(row.incomplete?.files === undefined ? row.files : null);
    closes.push(row.closes);
    oids.push(row.commits.map(({ oid }) => oid));
    acts.add(actsOfChange(row, people));
  }
  const count = columns.columns.numbers.length;
  const more = { drafts, mergedAts, mergeCommits, bases, files, closes, oids, areaRules };
  return { kind: 'change', people, acts: acts.table, ...columns.columns, ...more, count };
}

async function readDiscussions(
  rows: AsyncIterable<DiscussionRow>,
  people: People,
  gap: Gap,
): Promise<DiscussionTable> {
  const columns = itemColumns();
  const acts = actTableBuilder();
  const categories: string[] = [];
  const answeredAts: number[] = [];
  for await (const row of rows) {
    if (gap.isIn(row)) continue;
    columns.add({ ...row, milestone: null, assignees: [] }, people);
    categories.push(row.category);
    answeredAts.push(time(row.answeredAt));
    acts.add(actsOfDiscussion(row, people));
  }
  const count = columns.columns.numbers.length;
  const more = { categories, answeredAts };
  return { kind: 'discussion', people, acts: acts.table, ...columns.columns, ...more, count };
}

async function readCommits(rows: AsyncIterable<CommitRow>, people: People): Promise<CommitTable> {
  const oids: string[] = [];
  const headlines: string[] = [];
  const committedAts: number[] = [];
  const authors: number[] = [];
  const parents: number[] = [];
  const changedFiles: (number | null)[] = [];
  const checks: (CheckOutcome | null)[] = [];
  for await (const row of rows) {
    oids.push(row.id);
    headlines.push(row.headline);
    committedAts.push(time(row.committedAt));
    authors.push(people.ofGit(row.author, time(row.authoredAt)));
    parents.push(row.parents);
    changedFiles.push(row.changedFiles);
    checks.push(row.checks);
  }
  const columns = { oids, headlines, committedAts, authors, parents, changedFiles, checks };
  return { people, count: oids.length, ...columns };
}

async function readPathCommits(rows: AsyncIterable<PathCommitRow>): Promise<Map<string, string[]>> {
  const paths = new Map<string, string[]>();
  for await (const { oid, path } of rows) {
    const known = paths.get(oid);
    if (known === undefined) paths.set(oid, [path]);
    else known.push(path);
  }
  return paths;
}

type ItemFields = Pick<
  IssueRow,
  'number' | 'title' | 'labels' | 'milestone' | 'assignees' | 'author' | 'createdAt'
>;

function itemColumns() {
  const columns = {
    numbers: [] as number[],
    titles: [] as string[],
    labels: [] as (readonly string[])[],
    milestones: [] as (number | null)[],
    assignees: [] as number[],
    authors: [] as number[],
    createdAts: [] as number[],
  };
  function add(row: ItemFields, people: People): void {
    columns.numbers.push(row.number);
    columns.titles.push(row.title);
    columns.labels.push(row.labels);
    columns.milestones.push(row.milestone);
    columns.assignees.push(row.assignees.length);
    columns.authors.push(people.of(row.author));
    columns.createdAts.push(time(row.createdAt));
  }
  return { columns, add };
}
