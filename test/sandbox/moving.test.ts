import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorld, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const QUAY = 'repository(owner: "harbour", name: "quay")';
const NOW = '2026-08-02T10:00:00Z';

let sandbox: Sandbox;

afterEach(() => sandbox.close());

interface Item {
  readonly id: string;
  readonly updatedAt: string;
}

describe('items that move', () => {
  it('are issues, pull requests and discussions, touched now, and lists by UPDATED_AT and since know', async () => {
    await play({ rate: 0.2, seed: 1 });
    for (let n = 0; n < 3; n += 1) await items('issues', 'CREATED_AT', 'ASC');
    for (const list of ['issues', 'pullRequests', 'discussions'] as const) {
      const byUpdate = await items(list, 'UPDATED_AT', 'DESC');
      const times = byUpdate.map(({ updatedAt }) => updatedAt);
      expect(times).toEqual([...times].sort().reverse());
      expect(times[0]).toBe(NOW);
      expect(times.at(-1)).not.toBe(NOW);
    }
    const since = await askSandbox(
      sandbox,
      `{ ${QUAY} { issues(first: 100, filterBy: {since: "${NOW}"}) { nodes { id updatedAt } } } }`,
    );
    const touched = at(since, 'repository', 'issues', 'nodes') as readonly Item[];
    expect(touched.length).toBeGreaterThan(0);
    expect(new Set(touched.map(({ updatedAt }) => updatedAt))).toEqual(new Set([NOW]));
  });

  it('stay where they are in lists by creation, and nothing else of them changes', async () => {
    const query = `{ ${QUAY} { issues(first: 50) { totalCount nodes { id number title createdAt state closedAt } } } }`;
    await play({ rate: 1, seed: 1 });
    const before = await askSandbox(sandbox, query);
    expect((await askSandbox(sandbox, query)).body.data).toEqual(before.body.data);
  });

  it('are lost to who pages by UPDATED_AT DESC, because a cursor is a predicate on the key', async () => {
    await play({ rate: 0.05, seed: 2 });
    const seen: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const page = await askSandbox(
        sandbox,
        `{ ${QUAY} { pullRequests(first: 3, orderBy: {field: UPDATED_AT, direction: DESC}${after}) { pageInfo { hasNextPage endCursor } nodes { id } } } }`,
      );
      const connection = at(page, 'repository', 'pullRequests') as {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly nodes: readonly { readonly id: string }[];
      };
      seen.push(...connection.nodes.map(({ id }) => id));
      after = `, after: "${connection.pageInfo.endCursor}"`;
      more = connection.pageInfo.hasNextPage;
    }
    const all = (await items('pullRequests', 'CREATED_AT', 'ASC')).map(({ id }) => id);
    expect(all.filter((id) => !seen.includes(id)).length).toBeGreaterThan(0);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('are the same for the same seed', async () => {
    const ids: (readonly string[])[] = [];
    for (const seed of [3, 3, 4]) {
      if (ids.length > 0) await sandbox.close();
      await play({ rate: 0.1, seed });
      for (let n = 0; n < 5; n += 1) await items('issues', 'CREATED_AT', 'ASC');
      ids.push((await items('issues', 'UPDATED_AT', 'DESC')).map(({ id }) => id));
    }
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).not.toEqual(ids[0]);
  });

  it('stay touched in the next month, and leave the caller’s worlds alone', async () => {
    const world = harbour();
    const copy = structuredClone(world);
    await play({ rate: 0.2, seed: 1 }, world);
    for (let n = 0; n < 3; n += 1) await items('issues', 'CREATED_AT', 'ASC');
    const before = (await items('issues', 'CREATED_AT', 'ASC')).filter(({ updatedAt }) => updatedAt === NOW);
    sandbox.show([world]);
    const after = await items('issues', 'CREATED_AT', 'ASC');
    expect(after).toEqual(expect.arrayContaining([...before]));
    expect(world).toEqual(copy);
  });

  it('are a share of all', async () => {
    sandbox = await startSandbox({ worlds: [] });
    await expect(startSandbox({ worlds: [], moving: { rate: 2 } })).rejects.toThrow(
      'The rate of moving items is 2, not 0 to 1',
    );
  });
});

function harbour(): World {
  let world = aWorld();
  for (let n = 1; n <= 20; n += 1) {
    const times = { createdAt: worldTime(1), updatedAt: worldTime(n) };
    world = world
      .withIssue({ id: `I_${n}`, ...times })
      .withPullRequest({ id: `PR_${n}`, ...times })
      .withDiscussion({ id: `D_${n}`, ...times });
  }
  return world.build();
}

async function play(
  moving: { readonly rate: number; readonly seed: number },
  world = harbour(),
): Promise<void> {
  sandbox = await startSandbox({ worlds: [world], moving, clock: () => new Date(NOW) });
}

async function items(
  list: 'issues' | 'pullRequests' | 'discussions',
  field: string,
  direction: string,
): Promise<readonly Item[]> {
  const order = `orderBy: {field: ${field}, direction: ${direction}}`;
  const asked = await askSandbox(
    sandbox,
    `{ ${QUAY} { ${list}(first: 100, ${order}) { nodes { id updatedAt } } } }`,
  );
  return at(asked, 'repository', list, 'nodes') as readonly Item[];
}
