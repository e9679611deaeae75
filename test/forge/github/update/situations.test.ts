import type { World, WorldCommit } from '../../../../sandbox/world.ts';
import { aWorld, aWorldCommit, worldTime } from '../../../builders/world.ts';
import { contentsOf } from './kept.ts';
import { betweenMonths, expectSame } from './two-months.ts';

const FIRST = worldTime(300);
const SECOND = worldTime(330);

describe('what is gone vanishes', () => {
  test('an issue and a discussion that were deleted, and a change that nobody can see any more', async () => {
    const world = aBusyWorld();
    const later = {
      ...world,
      issues: world.issues.filter((_, index) => index !== 2),
      pullRequests: world.pullRequests.slice(1),
      discussions: (world.discussions ?? []).slice(0, -1),
    };
    const { after, whole } = await betweenMonths([seenAt(world, FIRST)], [seenAt(later, SECOND)]);
    expectSame(after, whole);
    expect(after[0]?.rows.issues.size).toBe(world.issues.length - 1);
  });

  test('among many that were created at the same instant, over several pages', async () => {
    let built = aWorld();
    for (let n = 0; n < 320; n += 1)
      built = built.withIssue({ createdAt: worldTime(n < 250 ? 1 : 2), updatedAt: worldTime(3) });
    const world = built.build();
    const later = { ...world, issues: world.issues.filter((_, index) => index % 40 !== 7) };
    const { after, whole } = await betweenMonths([seenAt(world, FIRST)], [seenAt(later, SECOND)]);
    expectSame(after, whole);
    expect(after[0]?.rows.issues.size).toBe(312);
  });

  test('an issue that was moved to another repository, which may still be found by its id', async () => {
    const world = aBusyWorld();
    const [moved, ...others] = world.issues;
    const quay = { ...world, issues: others };
    const pier = {
      ...aWorld('harbour/pier').build(),
      issues: moved === undefined ? [] : [{ ...moved, updatedAt: worldTime(320) }],
    };
    const empty = aWorld('harbour/pier').build();
    const { after, whole } = await betweenMonths(
      [seenAt(world, FIRST), seenAt(empty, FIRST)],
      [seenAt(quay, SECOND), seenAt(pier, SECOND)],
    );
    expectSame(after, whole);
    expect(after[1]?.rows.issues.size).toBe(1);
  });

  test('labels, milestones and releases', async () => {
    const world = aBusyWorld();
    const later = {
      ...world,
      labels: world.labels.slice(1),
      milestones: world.milestones.map((milestone) => ({ ...milestone, dueOn: worldTime(360) })),
      releases: [],
    };
    const { after, whole } = await betweenMonths([seenAt(world, FIRST)], [seenAt(later, SECOND)]);
    expectSame(after, whole);
    expect(after[0]?.facets).toMatchObject({ labels: { whole: true }, milestones: { whole: true } });
  });
});

test('items have the labels and the milestone that they have now, although nobody touched the items', async () => {
  const world = aBusyWorld();
  const named = (label: string, milestone: number | null): World => ({
    ...world,
    labels: [label, 'idea'].map((name) => ({ name, description: null, color: 'ffffff' })),
    milestones: milestone === null ? [] : world.milestones,
    issues: world.issues.map((issue) => ({ ...issue, labels: [label] })),
    pullRequests: world.pullRequests.map((change) => ({
      ...change,
      labels: ['idea', label],
      milestone: milestone === null ? null : { number: milestone, title: 'One' },
    })),
  });
  const { after, whole } = await betweenMonths(
    [seenAt(named('bug', 1), FIRST)],
    [seenAt(named('defect', null), SECOND)],
  );
  expectSame(after, whole);
});

describe('the default branch', () => {
  test('moves on: only what is recent is read again', async () => {
    const { after, whole } = await betweenMonths(
      [seenAt(withCommits(200), FIRST)],
      [seenAt(withCommits(310), SECOND)],
    );
    expectSame(after, whole);
    expect(after[0]?.facets).toMatchObject({ commits: { whole: false }, pathCommits: { whole: false } });
  });

  test('takes in an old branch, whose commits are older than what is read again', async () => {
    const old = withCommits(200);
    const branch = commitsOf(3, 50, 'b');
    const merge = {
      ...aWorldCommit(310),
      parents: [old.commits.at(-1)?.oid ?? '', branch.at(-1)?.oid ?? ''],
    };
    const merged = {
      ...old,
      commits: [...old.commits.slice(0, 60), ...branch, ...old.commits.slice(60), merge],
    };
    const { after, whole } = await betweenMonths([seenAt(old, FIRST)], [seenAt(merged, SECOND)]);
    expectSame(after, whole);
    expect(after[0]?.rows.commits.size).toBe(204);
  });

  test('is pushed over: commits that are no longer part of it vanish', async () => {
    const old = withCommits(295);
    const pushed = { ...old, commits: [...old.commits.slice(0, 290), ...commitsOf(8, 291, 'd')] };
    const kept = { ...pushed, commits: pushed.commits };
    const { after, whole } = await betweenMonths([seenAt(old, FIRST)], [seenAt(kept, SECOND)]);
    expectSame(after, whole);
    expect(after[0]?.facets).toMatchObject({ commits: { whole: true }, pathCommits: { whole: true } });
  });

  test.each([
    ['begins', 0, 150],
    ['is emptied', 150, 0],
    ['stays empty', 0, 0],
  ])('%s', async (_, before, now) => {
    const { after, whole } = await betweenMonths(
      [seenAt(withCommits(before), FIRST)],
      [seenAt(withCommits(now), SECOND)],
    );
    expectSame(after, whole);
  });

  test('has checks that ended later, of young commits', async () => {
    const world = withCommits(299);
    const red = {
      ...world,
      commits: world.commits.map((commit, n) =>
        n > 290 ? { ...commit, statusCheckRollup: { state: 'FAILURE' } } : commit,
      ),
    };
    const { after, whole } = await betweenMonths([seenAt(world, FIRST)], [seenAt(red, SECOND)]);
    expectSame(after, whole);
  });
});

test('checks of open and recently merged changes are read again, although nobody touched the change', async () => {
  const world = aBusyWorld();
  const checked = {
    ...world,
    pullRequests: world.pullRequests.map((change) => ({
      ...change,
      statusCheckRollup: { state: 'SUCCESS' },
    })),
  };
  const { after, whole } = await betweenMonths([seenAt(world, FIRST)], [seenAt(checked, SECOND)]);
  expectSame(after, whole);
});

describe('the repository', () => {
  test('is another one under the same name: everything is read whole', async () => {
    const other = aWorld().withRepository({ id: 'R_other' }).withIssue({ id: 'I_other' }).build();
    const { after, whole } = await betweenMonths([seenAt(aBusyWorld(), FIRST)], [seenAt(other, SECOND)]);
    expectSame(after, whole);
    expect(Object.values(after[0]?.facets ?? {})).toEqual(
      Array.from({ length: 9 }, () => ({ ok: true, whole: true })),
    );
  });

  test('is gone: every facet says so, and its neighbour is read', async () => {
    const pier = aWorld('harbour/pier').withIssue().build();
    const { before, after } = await betweenMonths(
      [seenAt(aBusyWorld(), FIRST), seenAt(pier, FIRST)],
      [seenAt(aWorld('harbour/elsewhere').build(), SECOND), seenAt(pier, SECOND)],
      undefined,
      [seenAt(aBusyWorld(), SECOND), seenAt(pier, SECOND)],
    );
    const reason = 'There is no repository harbour/quay, or the token may not see it';
    expect(Object.values(after[0]?.facets ?? {})).toEqual(
      Array.from({ length: 9 }, () => ({ ok: false, reason, whole: true })),
    );
    expect(contentsOf(after[1] as (typeof after)[1])).toEqual(contentsOf(before[1] as (typeof after)[1]));
  });
});

/** Something of each facet. */
function aBusyWorld(): World {
  let world = aWorld()
    .withDiscussion()
    .withDiscussion()
    .withDiscussion()
    .with({
      labels: ['bug', 'idea'].map((name) => ({ name, description: null, color: 'ffffff' })),
      milestones: [
        {
          number: 1,
          title: 'One',
          state: 'OPEN',
          dueOn: worldTime(340),
          createdAt: worldTime(1),
          closedAt: null,
        },
      ],
      releases: [{ id: 'RE_1', tagName: 'v1', name: 'One', createdAt: worldTime(5) }],
    });
  for (let n = 0; n < 5; n += 1)
    world = world.withIssue().withPullRequest({
      state: n % 2 === 0 ? 'OPEN' : 'MERGED',
      mergedAt: n % 2 === 0 ? null : worldTime(290),
    });
  return world.build();
}

function seenAt(world: World, asOf: string): World {
  return { ...world, repository: { ...world.repository, asOf } };
}

/** A commit a day. */
function withCommits(count: number): World {
  return aWorld()
    .with({ commits: Array.from({ length: count }, (_, n) => aDocumentedCommit(n + 1)) })
    .build();
}

function aDocumentedCommit(n: number): WorldCommit {
  return { ...aWorldCommit(n), files: n % 10 === 0 ? ['docs/a.md', 'ci/run.sh'] : ['a.ts'] };
}

/** Some commits in a row from a day on, which are no part of any other branch. */
function commitsOf(count: number, day: number, mark: string): readonly WorldCommit[] {
  return Array.from({ length: count }, (_, n) => ({
    ...aDocumentedCommit(day + n),
    oid: String(n + 1).padStart(40, mark),
    parents: n === 0 ? [aWorldCommit(day - 1).oid] : [String(n).padStart(40, mark)],
  }));
}
