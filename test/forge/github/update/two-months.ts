import { FACETS, type FacetName } from '../../../../functions/model/snapshot.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import type { World } from '../../../../sandbox/world.ts';
import { worldAt } from '../../../../sandbox/world-at.ts';
import { aRequest, forgeAt } from '../read-all.ts';
import { contentsOf, harvestAll, type Kept, knownFrom, UPDATED } from './kept.ts';

export interface TwoMonths {
  /** Base harvests of the first instant. */
  readonly before: readonly Kept[];
  /** Updates of the second, folded into them. */
  readonly after: readonly Kept[];
  /** Whole harvests of the second. */
  readonly whole: readonly Kept[];
  readonly sandbox: Sandbox;
}

/** Harvests the worlds as they were at an instant, brings them up to date at a later one, and reads that one whole. */
export async function twoMonths(
  worlds: readonly World[],
  first: string,
  second: string,
  killAfter?: number,
): Promise<TwoMonths> {
  const months: readonly [readonly World[], readonly World[]] = [
    worlds.map((world) => worldAt(world, first)),
    worlds.map((world) => worldAt(world, second)),
  ];
  return betweenMonths(...months, killAfter);
}

/**
 * The same for worlds that differ in what no date tells of.
 * @param asked worlds whose names are asked for the second time, where they are not those that are shown.
 */
export async function betweenMonths(
  first: readonly World[],
  second: readonly World[],
  killAfter?: number,
  asked = second,
): Promise<TwoMonths> {
  const sandbox = await startSandbox({ worlds: first, pointsPerHour: 1_000_000 });
  try {
    const forge = forgeAt(sandbox.url);
    const before = await harvestAll(forge, first.map(requestOf));
    sandbox.show(second);
    const again = asked.map((world, index) => ({
      ...requestOf(world),
      since: knownFrom(before[index] as Kept),
    }));
    const after = await harvestAll(forge, again, before, killAfter);
    const whole = await harvestAll(forge, asked.map(requestOf));
    return { before, after, whole, sandbox };
  } finally {
    await sandbox.close();
  }
}

/** Row by row; what the update could not read would hide a difference. */
export function expectSame(
  kept: readonly Kept[],
  whole: readonly Kept[],
  facets: readonly FacetName[] = UPDATED,
): void {
  expect(kept.length).toBe(whole.length);
  for (const [index, one] of kept.entries()) {
    expect(one.unreadable).toEqual([]);
    expect(FACETS.filter((facet) => facets.includes(facet) && one.facets[facet]?.ok !== true)).toEqual([]);
    const expected = contentsOf(whole[index] as Kept, facets);
    const found = contentsOf(one, facets);
    const counts = (contents: typeof found) => facets.map((facet) => [facet, contents[facet]?.length]);
    expect(counts(found)).toEqual(counts(expected));
    for (const facet of facets) expect(found[facet]).toEqual(expected[facet]);
  }
}

function requestOf({ repository }: World) {
  const { owner, name, asOf } = repository;
  return aRequest({ repository: { owner: owner.login, name }, harvestedAt: asOf, facets: UPDATED });
}
