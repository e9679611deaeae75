import { FACETS, type FacetName } from '../../../../functions/model/snapshot.ts';
import { makeCommunity } from '../../../../sandbox/community/make-community.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import type { World } from '../../../../sandbox/world.ts';
import { worldAt } from '../../../../sandbox/world-at.ts';
import { aLongWorld } from '../../../builders/long-world.ts';
import { aRequest, forgeAt } from '../read-all.ts';
import { contentsOf, harvestAll, type Kept, knownFrom, UPDATED } from './kept.ts';

const MONTHS = { first: '2026-06-20T00:00:00Z', second: '2026-07-20T00:00:00Z' };
const sandboxes: Sandbox[] = [];

afterEach(async () => {
  for (const sandbox of sandboxes.splice(0)) await sandbox.close();
});

describe('a base and an update are what a whole harvest finds', () => {
  test('of the made-up community', async () => {
    const { before, after } = await monthOf(makeCommunity(), MONTHS.first, MONTHS.second);
    const whole = await wholeAt(makeCommunity(), MONTHS.second);
    for (const [index, kept] of after.entries()) expectSame(kept, whole[index]);
    const cost = (all: readonly Kept[]) => all.reduce((sum, { requests }) => sum + requests, 0);
    expect(cost(after)).toBeLessThan(cost(before));
  });

  test('of a repository whose lists are long', async () => {
    const world = aLongWorld();
    const { after } = await monthOf([world], '2025-02-20T00:00:00Z', '2025-05-20T00:00:00Z');
    const [whole] = await wholeAt([world], '2025-05-20T00:00:00Z');
    expectSame(after[0], whole);
  });
});

function expectSame(
  kept: Kept | undefined,
  whole: Kept | undefined,
  facets: readonly FacetName[] = UPDATED,
): void {
  if (kept === undefined || whole === undefined) throw new Error('Nothing was harvested');
  expect(kept.unreadable).toEqual([]);
  expect(FACETS.filter((facet) => facets.includes(facet) && kept.facets[facet]?.ok !== true)).toEqual([]);
  const expected = contentsOf(whole, facets);
  const found = contentsOf(kept, facets);
  for (const facet of facets) {
    expect([kept.repository.name, facet, found[facet]?.length]).toEqual([
      kept.repository.name,
      facet,
      expected[facet]?.length,
    ]);
    expect(found[facet]).toEqual(expected[facet]);
  }
}

async function monthOf(worlds: readonly World[], first: string, second: string, facets = UPDATED) {
  const sandbox = await play(worlds.map((world) => worldAt(world, first)));
  const requests = worlds.map(({ repository }) =>
    aRequest({
      repository: { owner: repository.owner.login, name: repository.name },
      harvestedAt: first,
      facets,
    }),
  );
  const before = await harvestAll(forgeAt(sandbox.url), requests);
  sandbox.show(worlds.map((world) => worldAt(world, second)));
  const again = requests.map((request, index) => ({
    ...request,
    harvestedAt: second,
    since: knownFrom(before[index] as Kept),
  }));
  const after = await harvestAll(forgeAt(sandbox.url), again, before);
  return { before, after, sandbox };
}

async function wholeAt(worlds: readonly World[], at: string, facets = UPDATED): Promise<readonly Kept[]> {
  const sandbox = await play(worlds.map((world) => worldAt(world, at)));
  const requests = worlds.map(({ repository }) =>
    aRequest({
      repository: { owner: repository.owner.login, name: repository.name },
      harvestedAt: at,
      facets,
    }),
  );
  return harvestAll(forgeAt(sandbox.url), requests);
}

async function play(worlds: readonly World[]): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds, pointsPerHour: 1_000_000 });
  sandboxes.push(sandbox);
  return sandbox;
}
