import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import {
  type ChangeRow,
  FACETS,
  type FacetName,
  type FacetRows,
  type IssueRow,
} from '../../../functions/model/snapshot.ts';
import { harvest } from '../../../functions/pipeline/harvest.ts';
import { readPinnedSnapshot } from '../../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { readWorld } from '../../../sandbox/read-world.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { forgeAt, TEST_NOW } from './read-all.ts';

/** Real repositories, compared with a count over their raw files. They are data of people, and no part of this project. */
const WORLDS = process.env.COMMUNITY_HAT_WORLDS ?? '';
const NAMES = WORLDS === '' ? [] : readdirSync(WORLDS).filter((name) => name.includes('__'));

/** GitHub's names of the events that a snapshot has. */
const HARVESTED_EVENTS: Readonly<Record<string, string>> = {
  LabeledEvent: 'labeled',
  UnlabeledEvent: 'unlabeled',
  MilestonedEvent: 'milestoned',
  DemilestonedEvent: 'demilestoned',
  AssignedEvent: 'assigned',
  UnassignedEvent: 'unassigned',
  RenamedTitleEvent: 'renamed',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  MergedEvent: 'merged',
  ReadyForReviewEvent: 'ready-for-review',
  ConvertToDraftEvent: 'convert-to-draft',
  ReviewRequestedEvent: 'review-requested',
  ReviewRequestRemovedEvent: 'review-request-removed',
  HeadRefForcePushedEvent: 'force-pushed',
  ReviewDismissedEvent: 'review-dismissed',
  TransferredEvent: 'transferred',
  ConvertedToDiscussionEvent: 'converted-to-discussion',
};

interface Raw {
  readonly number: number;
  readonly comments: readonly unknown[] | null;
  readonly timelineItems?: readonly { readonly __typename: string }[] | null;
  readonly reviews?: readonly { readonly state: string; readonly comments: readonly unknown[] }[] | null;
  readonly files?: readonly { readonly path: string }[] | null;
  readonly commits?: readonly unknown[] | null;
}

const withWorlds =
  NAMES.length > 0 ? test.each(NAMES) : test.skip.each(['set COMMUNITY_HAT_WORLDS to a folder of worlds']);

withWorlds(
  'the snapshot of a real repository has what its raw files have (%s)',
  async (name) => {
    const sandbox = await startSandbox({
      worlds: [await readWorld(join(WORLDS, name))],
      pointsPerHour: 1_000_000,
    });
    const store = memoryStore();
    const [owner = '', repositoryName = ''] = name.split('__');
    const repository = { owner, name: repositoryName };
    const outcome = await harvest(
      { store, forge: forgeAt(sandbox.url), clock: { now: () => TEST_NOW }, progress: () => undefined },
      {
        month: '2026-07',
        end: '2026-08-01T00:00:00Z',
        repositories: [repository],
        facets: FACETS,
        deadline: null,
      },
    );
    await sandbox.close();
    expect(outcome).toMatchObject({ done: true, repositories: [{ unreadable: [] }] });

    const snapshot = await readPinnedSnapshot(store, '2026-07', repository);
    const rows = async <F extends FacetName>(facet: F) => {
      const found: FacetRows[F][] = [];
      for await (const row of snapshot.rows(facet)) found.push(row);
      return found;
    };
    const issues = await rows('issues');
    const changes = await rows('changes');
    const rawIssues = rawRows(name, 'issues');
    const rawChanges = rawRows(name, 'pullRequests');
    expect(issues.map(countsOfItem).sort(byNumber)).toEqual(rawIssues.map(countsOfRaw).sort(byNumber));
    expect(changes.map(countsOfItem).sort(byNumber)).toEqual(rawChanges.map(countsOfRaw).sort(byNumber));
    expect((await rows('commits')).length).toBe(rawRows(name, 'commits').length);
    expect((await rows('labels')).length).toBe(rawRows(name, 'labels').length);
    expect((await rows('milestones')).length).toBe(rawRows(name, 'milestones').length);
    expect(changes.length).toBeGreaterThan(50);
  },
  120_000,
);

function countsOfItem(item: IssueRow | ChangeRow) {
  const change = 'files' in item ? item : null;
  return {
    number: item.number,
    comments: item.comments.length,
    events: tally(item.events.map(({ kind }) => kind)),
    reviews: change?.reviews.length ?? 0,
    reviewComments: change?.threads.reduce((sum, { comments }) => sum + comments.length, 0) ?? 0,
    files: change === null ? null : (change.files?.length ?? null),
    commits: change?.commits.length ?? 0,
    incomplete: item.incomplete,
  };
}

function countsOfRaw(raw: Raw): ReturnType<typeof countsOfItem> {
  const reviews = (raw.reviews ?? []).filter(({ state }) => state !== 'PENDING');
  const kinds = (raw.timelineItems ?? []).flatMap(({ __typename }) => HARVESTED_EVENTS[__typename] ?? []);
  return {
    number: raw.number,
    comments: raw.comments?.length ?? 0,
    events: tally(kinds),
    reviews: reviews.length,
    reviewComments: reviews.reduce((sum, { comments }) => sum + comments.length, 0),
    files: raw.files?.length ?? null,
    commits: raw.commits?.length ?? 0,
    incomplete: undefined,
  };
}

function tally(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function byNumber(a: { readonly number: number }, b: { readonly number: number }): number {
  return a.number - b.number;
}

function rawRows(name: string, kind: string): readonly Raw[] {
  const text = gunzipSync(readFileSync(join(WORLDS, name, `${kind}.ndjson.gz`))).toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
