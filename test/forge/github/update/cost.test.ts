import { startSandbox } from '../../../../sandbox/start-sandbox.ts';
import type { World } from '../../../../sandbox/world.ts';
import { aWorld, aWorldComment, aWorldCommit, aWorldReview, worldTime } from '../../../builders/world.ts';
import { aRequest, forgeAt, pagesOf, rowsOf } from '../read-all.ts';
import { harvestAll, type Kept, knownFrom } from './kept.ts';
import { betweenMonths, expectSame } from './two-months.ts';

/** Days of 2025 on which the worlds were harvested. */
const FIRST = worldTime(330);
const SECOND = worldTime(360);

test('a month of 20 issues and 40 changes costs 2 requests and 7 points', async () => {
  const { after, whole } = await betweenMonths(
    [aYear('harbour/quay', FIRST, { issues: 0, changes: 0 })],
    [aYear('harbour/quay', SECOND, { issues: 20, changes: 40 })],
  );
  expectSame(after, whole);
  expect(spentOn(after)).toEqual({ requests: 2, points: 7 });
}, 60_000);

test('60 quiet repositories with 4 changed items each cost fewer than 38 requests', async () => {
  const names = Array.from({ length: 60 }, (_, index) => `harbour/pier-${index}`);
  const { after, whole } = await betweenMonths(
    names.map((name) => aPier(name, FIRST, { issues: 0, changes: 0 })),
    names.map((name) => aPier(name, SECOND, { issues: 2, changes: 2 })),
  );
  expectSame(after, whole);
  expect(spentOn(after)).toEqual({ requests: 15, points: 42 });
}, 60_000);

test('a month in which nothing happened costs a request for fifteen repositories, and the checks of all go along', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `harbour/pier-${index}`);
  const quiet = (at: string) => names.map((name) => aPier(name, at, { issues: 0, changes: 0 }));
  const { after } = await betweenMonths(
    quiet(FIRST),
    quiet(SECOND).map((world, index) => ({ ...world, commits: quiet(FIRST)[index]?.commits ?? [] })),
  );
  expect(spentOn(after)).toEqual({ requests: 2, points: 2 });
}, 60_000);

interface Touched {
  readonly issues: number;
  readonly changes: number;
}

/** The world of the table in the plan: 300 issues, 580 changes, of which every second has review threads. */
function aYear(name: string, at: string, touched: Touched): World {
  return aRepository(name, at, touched, { issues: 300, changes: 580, commits: 200 });
}

function aPier(name: string, at: string, touched: Touched): World {
  return aRepository(name, at, touched, { issues: 6, changes: 6, commits: 20 });
}

function aRepository(
  name: string,
  at: string,
  touched: Touched,
  size: { readonly issues: number; readonly changes: number; readonly commits: number },
): World {
  let world = aWorld(name).withRepository({ asOf: at });
  for (let n = 0; n < size.issues; n += 1) {
    const isNew = n >= size.issues - touched.issues;
    world = world.withIssue({
      number: n + 1,
      createdAt: worldTime(n % 300),
      updatedAt: isNew ? worldTime(350) : worldTime(n % 300),
      comments: [0, 1, ...(isNew ? [2] : [])].map((c) =>
        aWorldComment(`IC_${name}_${n}_${c}`, worldTime(340 + c)),
      ),
    });
  }
  for (let n = 0; n < size.changes; n += 1) {
    const isNew = n >= size.changes - touched.changes;
    const state = n % 10 === 0 ? 'OPEN' : 'MERGED';
    world = world.withPullRequest({
      number: size.issues + n + 1,
      state,
      mergedAt: state === 'OPEN' ? null : worldTime(n % 300),
      closedAt: state === 'OPEN' ? null : worldTime(n % 300),
      createdAt: worldTime(n % 300),
      updatedAt: isNew ? worldTime(350) : worldTime(n % 300),
      reviews: [
        aWorldReview({
          id: `PRR_${name}_${n}`,
          comments:
            n % 2 === 0
              ? []
              : [{ id: `RC_${name}_${n}`, author: null, path: 'a.ts', createdAt: worldTime(2) }],
        }),
      ],
    });
  }
  const last = at === SECOND ? size.commits + 10 : size.commits;
  for (let n = 1; n <= last; n += 1)
    world = world.withCommit({ ...aWorldCommit(n), committedDate: worldTime(n > size.commits ? 345 : n) });
  return world.build();
}

function spentOn(all: readonly Kept[]): { readonly requests: number; readonly points: number } {
  return {
    requests: all.reduce((sum, { requests }) => sum + requests, 0),
    points: all.reduce((sum, { points }) => sum + points, 0),
  };
}

test('a change of more than 3,000 files is not read again for the files that GitHub never tells', async () => {
  const world = aWorld().withPullRequest({ changedFiles: 3001, state: 'CLOSED' }).build();
  const sandbox = await startSandbox({ worlds: [world] });
  const first = aRequest({ facets: ['repository', 'changes'], harvestedAt: worldTime(100) });
  const [known] = await harvestAll(forgeAt(sandbox.url), [first]);
  const request = { ...first, harvestedAt: worldTime(130), since: knownFrom(known as Kept) };
  const pages = await pagesOf(forgeAt(sandbox.url), request);
  await sandbox.close();
  expect(rowsOf(pages, 'changes')).toEqual([]);
});
