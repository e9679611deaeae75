import { harvestPinKey, receiptsOfMonth } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import type { HarvestPin } from '../../model/run.ts';
import { FACETS, type FacetName, type RepositoryName } from '../../model/snapshot.ts';
import { mayHaveReachedSomebody } from '../delivery/may-have-reached-somebody.ts';
import { fullName } from '../full-name.ts';
import { foldFacets } from '../snapshot/fold-facets.ts';
import { readManifest } from '../snapshot/read-manifest.ts';
import { readPin } from '../snapshot/read-pinned-snapshot.ts';
import type { HarvestOrder } from './harvest-order.ts';

/**
 * Whether the month keeps its pin: it has all that is asked, or a letter that was made with it may have gone out. With one
 * of which nothing could be read no letter was made.
 */
export async function isSettled(
  { store, progress }: Pick<Runtime, 'store' | 'progress'>,
  { month, facets, refresh }: HarvestOrder,
  repository: RepositoryName,
): Promise<boolean> {
  if ((await store.read(harvestPinKey(month, repository))) === null) return false;
  const pin = await readPin(store, month, repository);
  if (refresh !== true && hasAll(pin, facets)) return true;
  if (!hasAny(pin)) return false;
  if (!(await mayHaveReachedSomebody(store, receiptsOfMonth(month)))) return false;
  if (refresh === true)
    progress({
      step: 'harvest',
      repository: fullName(repository),
      level: 'warning',
      message: `not read again: letters of ${month} are delivered, so the month keeps the snapshot that they were made with`,
    });
  return true;
}

/** The pinned parts, where reading again what had failed lost a facet that they have: then they stay. */
export async function betterPin(
  store: Runtime['store'],
  { month, facets }: HarvestOrder,
  repository: RepositoryName,
  parts: readonly string[],
): Promise<readonly string[] | null> {
  const before = await readPin(store, month, repository);
  if (before === null) return null;
  const now = await makePin(store, parts);
  const loses = facets.some((facet) => before.facets[facet]?.ok === true && now.facets[facet]?.ok !== true);
  return loses ? before.parts : null;
}

/** From now on the month is computed from these parts. */
export async function writePin(
  store: Runtime['store'],
  month: string,
  parts: readonly string[],
): Promise<void> {
  const pin = await makePin(store, parts);
  await store.write(harvestPinKey(month, pin.repository), Buffer.from(`${JSON.stringify(pin, null, 1)}\n`));
}

/** Of facets that the newest part was asked for. */
async function makePin(store: Runtime['store'], parts: readonly string[]): Promise<HarvestPin> {
  const manifests = await Promise.all(parts.map((key) => readManifest(store, key)));
  const newest = manifests.at(-1);
  if (newest === undefined) throw new Error('A month is pinned to at least one part');
  const states = foldFacets(manifests);
  const asked = FACETS.filter((facet) => newest.facets[facet] !== undefined);
  const facets: HarvestPin['facets'] = Object.fromEntries(asked.map((facet) => [facet, states[facet]]));
  return { schema: 1, repository: newest.repository, harvestedAt: newest.harvestedAt, parts, facets };
}

function hasAny(pin: HarvestPin | null): boolean {
  return Object.values(pin?.facets ?? {}).some(({ ok }) => ok);
}

function hasAll(pin: HarvestPin | null, facets: readonly FacetName[]): boolean {
  return facets.every((facet) => pin?.facets[facet]?.ok === true);
}
