import { harvestPinKey, receiptsOfMonth } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import type { HarvestPin } from '../../model/run.ts';
import { FACETS, type FacetName, type PartManifest, type RepositoryName } from '../../model/snapshot.ts';
import { mayHaveReachedSomebody } from '../delivery/may-have-reached-somebody.ts';
import { readManifest } from '../snapshot/read-manifest.ts';
import { readPin } from '../snapshot/read-pinned-snapshot.ts';
import type { HarvestOrder } from './harvest-order.ts';

/** Whether the month keeps its pin: it has all that is asked, or a letter that was made with it may have gone out. */
export async function isSettled(
  { store, progress }: Pick<Runtime, 'store' | 'progress'>,
  { month, facets, refresh }: HarvestOrder,
  repository: RepositoryName,
): Promise<boolean> {
  if ((await store.read(harvestPinKey(month, repository))) === null) return false;
  if (refresh !== true && hasAll(await pinnedPart(store, month, repository), facets)) return true;
  if (!(await mayHaveReachedSomebody(store, receiptsOfMonth(month)))) return false;
  if (refresh === true)
    progress({
      step: 'harvest',
      repository: `${repository.owner}/${repository.name}`,
      level: 'warning',
      message: `not read again: letters of ${month} are delivered, so the month keeps the snapshot that they were made with`,
    });
  return true;
}

/** The pinned part, where reading again what had failed lost a facet that it has: then it stays. */
export async function betterPin(
  store: Runtime['store'],
  { month, facets }: HarvestOrder,
  { repository, facets: now }: PartManifest,
): Promise<PartManifest | null> {
  const before = await pinnedPart(store, month, repository);
  const loses = facets.some((facet) => before?.facets[facet]?.ok === true && now[facet]?.ok !== true);
  return loses ? before : null;
}

/** Manifest of the newest part that the month is computed from; `null`: nothing is pinned. */
export async function pinnedPart(
  store: Runtime['store'],
  month: string,
  repository: RepositoryName,
): Promise<PartManifest | null> {
  const newest = (await readPin(store, month, repository))?.parts.at(-1);
  return newest === undefined ? null : readManifest(store, newest);
}

/** From now on the month is computed from these parts. */
export async function writePin(
  store: Runtime['store'],
  month: string,
  manifest: PartManifest,
  parts: readonly string[],
): Promise<void> {
  const { repository, harvestedAt } = manifest;
  const facets: HarvestPin['facets'] = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const state = manifest.facets[facet];
      if (state === undefined) return [];
      return [[facet, state.ok ? { ok: true } : { ok: false, reason: state.reason }]];
    }),
  );
  const pin: HarvestPin = { schema: 1, repository, harvestedAt, parts, facets };
  await store.write(harvestPinKey(month, repository), Buffer.from(`${JSON.stringify(pin, null, 1)}\n`));
}

function hasAll(manifest: PartManifest | null, facets: readonly FacetName[]): boolean {
  return facets.every((facet) => manifest?.facets[facet]?.ok === true);
}
