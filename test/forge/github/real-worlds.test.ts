import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { keyedSecrets } from '../../../functions/adapters/secrets.ts';
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

/** GitHub tells no more of a change, whoever asks, and the sandbox does as GitHub. */
const MOST_FILES = 3000;
const TOO_MANY_FILES = 'GitHub tells at most 3,000 files of a change';

interface Raw {
  readonly id: string;
  readonly number: number;
  readonly comments: readonly unknown[] | null;
  readonly timelineItems?: readonly { readonly __typename: string }[] | null;
  readonly reviews?: readonly { readonly state: string; readonly comments: readonly unknown[] }[] | null;
  readonly files?: readonly { readonly path: string }[] | null;
  readonly changedFiles?: number | null;
  readonly commits?: readonly unknown[] | null;
}

/** Undisturbed, and one request in ten hurt, by five seeds. */
const WEATHERS = [
  { name: 'undisturbed', faults: { rate: 0, seed: 0 } },
  ...[1, 2, 3, 4, 5].map((seed) => ({ name: `faults 0.1, seed ${seed}`, faults: { rate: 0.1, seed } })),
];

const withWorlds =
  NAMES.length > 0
    ? describe.each(NAMES)
    : describe.skip.each(['set COMMUNITY_HAT_WORLDS to a folder of worlds']);

withWorlds('the snapshot of a real repository has what its raw files have: %s', (name) => {
  test.each(WEATHERS)(
    '$name',
    async ({ faults }) => {
      const { snapshot, early, hurt } = await harvested(name, faults);
      expect(early).toEqual({ primary: 0, secondary: 0 });
      if (faults.rate === 0) expect(hurt).toBe(0);
      const many = rawRows(name, 'pullRequests').filter(hasTooManyFiles);
      expect(snapshot.unreadable).toEqual(
        many.map(({ id }) => ({ facet: 'changes', id, reason: `files: ${TOO_MANY_FILES}` })),
      );
      for (const facet of FACETS)
        expect({ facet, state: snapshot.facets[facet] }).toEqual({ facet, state: { ok: true } });

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
      expect((await rows('releases')).length).toBe(rawRows(name, 'releases').length);
      expect(changes.length).toBeGreaterThan(50);
    },
    180_000,
  );
});

/** Harvests to the end, with a clock that moves by pauses and waits alone. */
async function harvested(name: string, faults: { readonly rate: number; readonly seed: number }) {
  let now = TEST_NOW.getTime();
  const clock = { now: () => new Date(now) };
  const sandbox = await startSandbox({
    worlds: [await readWorld(join(WORLDS, name))],
    pointsPerHour: 1_000_000,
    clock: clock.now,
    faults,
  });
  const forge = forgeAt(sandbox.url, clock.now, 2, async (seconds) => {
    now += seconds * 1000;
  });
  const store = memoryStore();
  const [owner = '', repositoryName = ''] = name.split('__');
  const repository = { owner, name: repositoryName };
  const order = {
    month: '2026-07',
    end: '2026-08-01T00:00:00Z',
    repositories: [repository],
    facets: FACETS,
    deadline: null,
  };
  for (;;) {
    const outcome = await harvest(
      {
        store,
        forge,
        clock,
        secrets: keyedSecrets('a key for tests, of no worth'),
        progress: () => undefined,
      },
      order,
    );
    if (outcome.done) break;
    now = Math.max(now, Date.parse(outcome.resumeAt));
  }
  await sandbox.close();
  const hurt = sandbox.log.filter(({ fault }) => fault !== null).length;
  return { snapshot: await readPinnedSnapshot(store, '2026-07', repository), early: sandbox.early, hurt };
}

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
    files: raw.files == null ? null : Math.min(raw.files.length, MOST_FILES),
    commits: raw.commits?.length ?? 0,
    incomplete: hasTooManyFiles(raw) ? { files: TOO_MANY_FILES } : undefined,
  };
}

function hasTooManyFiles({ files, changedFiles }: Raw): boolean {
  return Math.max(files?.length ?? 0, changedFiles ?? 0) > MOST_FILES;
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
