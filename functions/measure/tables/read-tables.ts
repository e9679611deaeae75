import type {
  ChangeRow,
  CiCommitRow,
  CommitRow,
  EventKind,
  FacetName,
  IssueRow,
  LabelRow,
  MilestoneRow,
  RepositoryRow,
  Snapshot,
} from '../../model/snapshot.ts';
import { type Act, type ActKind, actTableBuilder } from './acts.ts';
import { makePeople, NOBODY, type People } from './people.ts';
import type { ChangeTable, CommitTable, IssueTable, Tables } from './tables.ts';

/** The tables of the facets that could be read. */
export type ReadTables = { -readonly [F in FacetName]?: Tables[F] };

/**
 * Reads each facet that is needed once and keeps columns of it.
 * A facet that the snapshot does not have is left out; who needs it is `unavailable`.
 */
export async function readTables(
  snapshot: Snapshot,
  needs: ReadonlySet<FacetName>,
  configuredBots: readonly string[],
): Promise<ReadTables> {
  const people = makePeople(configuredBots);
  const wanted = (facet: FacetName) => needs.has(facet) && snapshot.facets[facet].ok;
  const tables: ReadTables = {};
  if (wanted('repository')) {
    const repository = await readRepository(snapshot.rows('repository'));
    if (repository !== null) tables.repository = repository;
  }
  if (wanted('labels')) tables.labels = await readLabels(snapshot.rows('labels'));
  if (wanted('milestones')) tables.milestones = await readMilestones(snapshot.rows('milestones'));
  if (wanted('issues')) tables.issues = await readIssues(snapshot.rows('issues'), people);
  if (wanted('changes')) tables.changes = await readChanges(snapshot.rows('changes'), people);
  if (wanted('commits')) tables.commits = await readCommits(snapshot.rows('commits'), people);
  if (wanted('ciCommits')) tables.ciCommits = await readCiCommits(snapshot.rows('ciCommits'));
  return tables;
}

async function readRepository(rows: AsyncIterable<RepositoryRow>): Promise<RepositoryRow | null> {
  for await (const row of rows) return row;
  return null;
}

async function readLabels(rows: AsyncIterable<LabelRow>): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of rows) names.push(name);
  return names;
}

async function readMilestones(rows: AsyncIterable<MilestoneRow>): Promise<MilestoneRow[]> {
  const milestones: MilestoneRow[] = [];
  for await (const row of rows) milestones.push(row);
  return milestones;
}

async function readIssues(rows: AsyncIterable<IssueRow>, people: People): Promise<IssueTable> {
  const columns = itemColumns();
  const acts = actTableBuilder();
  for await (const row of rows) {
    columns.add(row, people);
    acts.add([...conversation(row, people), ...closing(row, people)]);
  }
  return {
    kind: 'issue',
    people,
    acts: acts.table,
    ...columns.columns,
    count: columns.columns.numbers.length,
  };
}

async function readChanges(rows: AsyncIterable<ChangeRow>, people: People): Promise<ChangeTable> {
  const columns = itemColumns();
  const acts = actTableBuilder();
  const drafts: boolean[] = [];
  const mergedAts: number[] = [];
  const mergedBys: number[] = [];
  const mergeCommits: (string | null)[] = [];
  const bases: string[] = [];
  const files: (readonly string[] | null)[] = [];
  const oids: (readonly string[])[] = [];
  for await (const row of rows) {
    columns.add(row, people);
    drafts.push(row.draft);
    mergedAts.push(time(row.mergedAt));
    mergedBys.push(people.of(row.mergedBy));
    mergeCommits.push(row.mergeCommit);
    bases.push(row.baseBranch);
    files.push(row.files?.map(({ path }) => path) ?? null);
    oids.push(row.commits.map(({ oid }) => oid));
    acts.add([
      ...conversation(row, people),
      ...reviewing(row, people),
      ...pushes(row, people),
      ...closing(row, people),
    ]);
  }
  const count = columns.columns.numbers.length;
  const more = { drafts, mergedAts, mergedBys, mergeCommits, bases, files, oids };
  return { kind: 'change', people, acts: acts.table, ...columns.columns, ...more, count };
}

async function readCommits(rows: AsyncIterable<CommitRow>, people: People): Promise<CommitTable> {
  const oids: string[] = [];
  const headlines: string[] = [];
  const committedAts: number[] = [];
  const authors: number[] = [];
  const parents: number[] = [];
  const changedFiles: (number | null)[] = [];
  for await (const row of rows) {
    oids.push(row.id);
    headlines.push(row.headline);
    committedAts.push(time(row.committedAt));
    authors.push(people.ofGit(row.author));
    parents.push(row.parents);
    changedFiles.push(row.changedFiles);
  }
  return { people, count: oids.length, oids, headlines, committedAts, authors, parents, changedFiles };
}

async function readCiCommits(rows: AsyncIterable<CiCommitRow>): Promise<Map<string, string[]>> {
  const paths = new Map<string, string[]>();
  for await (const { oid, path } of rows) {
    const known = paths.get(oid);
    if (known === undefined) paths.set(oid, [path]);
    else known.push(path);
  }
  return paths;
}

function itemColumns() {
  const columns = {
    numbers: [] as number[],
    titles: [] as string[],
    labels: [] as (readonly string[])[],
    milestones: [] as (number | null)[],
    authors: [] as number[],
    createdAts: [] as number[],
  };
  function add(row: IssueRow | ChangeRow, people: People): void {
    columns.numbers.push(row.number);
    columns.titles.push(row.title);
    columns.labels.push(row.labels);
    columns.milestones.push(row.milestone);
    columns.authors.push(people.of(row.author));
    columns.createdAts.push(time(row.createdAt));
  }
  return { columns, add };
}

const EVENT_ACTS = {
  labeled: 'labeled',
  unlabeled: 'unlabeled',
  milestoned: 'milestoned',
  demilestoned: 'demilestoned',
  assigned: 'assigned',
  unassigned: 'unassigned',
  renamed: 'renamed',
  closed: 'closed',
  reopened: 'reopened',
  merged: 'merged',
  'ready-for-review': 'ready-for-review',
  'convert-to-draft': 'convert-to-draft',
  'review-requested': 'review-requested',
  'review-request-removed': 'review-request-removed',
  'force-pushed': 'push',
  'review-dismissed': 'review-dismissed',
  transferred: 'transferred',
  'converted-to-discussion': 'converted-to-discussion',
} as const satisfies Record<EventKind, ActKind>;

function* conversation(row: IssueRow | ChangeRow, people: People): Generator<Act> {
  for (const { author, createdAt } of row.comments) yield act('comment', createdAt, people.of(author));
  for (const { kind, at, actor, subject, to } of row.events) {
    const renamed = kind === 'renamed';
    yield {
      ...act(EVENT_ACTS[kind], at, people.of(actor)),
      what: renamed ? (to ?? null) : subject,
      before: renamed ? subject : null,
    };
  }
}

const REVIEW_ACTS = {
  approved: 'approval',
  'changes-requested': 'changes-requested',
  commented: 'review',
  dismissed: 'dismissed-review',
} as const;

function* reviewing(row: ChangeRow, people: People): Generator<Act> {
  for (const { author, association, state, submittedAt } of row.reviews) {
    const standing =
      association === 'OWNER' || association === 'COLLABORATOR' ? 2 : association === 'MEMBER' ? 1 : 0;
    yield { ...act(REVIEW_ACTS[state], submittedAt, people.of(author)), standing };
  }
  for (const thread of row.threads)
    for (const { author, createdAt } of thread.comments)
      yield act('thread-comment', createdAt, people.of(author));
}

/**
 * A push shows as its force-push event, else as the commit's committed date. Commits that a force-push brought are
 * told by that event; those of before the opening by the opening. Who pushed is the committer, where the forge knows
 * one that is not itself (`web-flow`), else the author of the change: commits are often written by others.
 */
function* pushes(row: ChangeRow, people: People): Generator<Act> {
  const opened = time(row.createdAt);
  const forced = row.events.filter(({ kind }) => kind === 'force-pushed').map(({ at }) => time(at));
  const lastForced = Math.max(opened, ...forced);
  for (const { committedAt, committer } of row.commits) {
    if (time(committedAt) <= lastForced) continue;
    const known = committer !== null && committer !== 'web-flow';
    yield act('push', committedAt, known ? people.ofLogin(committer) : people.of(row.author));
  }
}

/** Some sources tell that and when an item was closed, but have no event for it. */
function* closing(row: IssueRow | ChangeRow, people: People): Generator<Act> {
  const told = (kind: EventKind) => row.events.some((event) => event.kind === kind);
  if ('mergedAt' in row && row.mergedAt !== null && !told('merged'))
    yield act('merged', row.mergedAt, people.of(row.mergedBy));
  else if (row.closedAt !== null && !told('closed') && !told('merged'))
    yield act('closed', row.closedAt, NOBODY);
}

function act(kind: ActKind, at: string, by: number): Act {
  return { kind, at: time(at), by, what: null, before: null, standing: 0 };
}

function time(iso: string | null): number {
  return iso === null ? Number.NaN : Date.parse(iso);
}
