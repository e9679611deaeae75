import { harvestPinKey, harvestStateKey, partManifestKey, receiptsOfMonth } from '../model/keys.ts';
import { ResumeUnknown, type Runtime } from '../model/ports.ts';
import type { HarvestOutcome, HarvestPin, RepositoryHarvest } from '../model/run.ts';
import { FACETS, type FacetName, type PartManifest, type RepositoryName } from '../model/snapshot.ts';
import { mayHaveReachedSomebody } from './delivery/may-have-reached-somebody.ts';
import { beginHarvest, removePending } from './harvest/begin-harvest.ts';
import { finishedPart } from './harvest/finished-part.ts';
import { type HeldState, readState } from './harvest/harvest-state.ts';
import { keepPage, pageKeys } from './harvest/keep-page.ts';
import { sortPages } from './harvest/sort-pages.ts';
import { progressTeller } from './harvest/tell-progress.ts';
import { readManifest } from './snapshot/read-manifest.ts';
import { readPin } from './snapshot/read-pinned-snapshot.ts';
import { writePart } from './snapshot/write-part.ts';

export interface HarvestOrder {
  /** `YYYY-MM` */
  readonly month: string;
  /** First instant after the month: a part harvested from then on knows all of it. */
  readonly end: string;
  readonly repositories: readonly RepositoryName[];
  readonly facets: readonly FacetName[];
  /** No request is begun less than a minute before it; ISO. `null`: no limit. */
  readonly deadline: string | null;
  /** Reads anew what is there already. Whoever calls again after `done: false` leaves out the repositories that are done. */
  readonly refresh?: boolean;
}

type HarvestRuntime = Pick<Runtime, 'store' | 'forge' | 'clock' | 'progress'>;

/**
 * Makes sure that the month has a snapshot of each repository. A repository that cannot be read gets facets with reasons,
 * and the next one follows. May be stopped anywhere: called again, it goes on and ends with the same bytes.
 */
export async function harvest(runtime: HarvestRuntime, order: HarvestOrder): Promise<HarvestOutcome> {
  const repositories: RepositoryHarvest[] = [];
  for (const repository of order.repositories) {
    const reused = await reuse(runtime, order, repository);
    const read = reused ?? (await readRepository(runtime, order, repository));
    if ('resumeAt' in read) {
      repositories.push({ repository, done: false, rows: {}, unreadable: [], incomplete: [], reused: false });
      return { done: false, resumeAt: read.resumeAt, repositories };
    }
    repositories.push(read);
  }
  return { done: true, repositories };
}

/** The month's snapshot that is pinned already, or a part that may be; `null`: the forge has to be asked. */
async function reuse(
  runtime: HarvestRuntime,
  order: HarvestOrder,
  repository: RepositoryName,
): Promise<RepositoryHarvest | null> {
  const { store } = runtime;
  const { month, end, facets } = order;
  const refresh = order.refresh === true;
  if (!refresh) await clearLeftover(store, repository);
  if (await isSettled(runtime, order, repository)) {
    const pinned = await pinnedPart(store, month, repository);
    if (pinned !== null) return describe(pinned, true);
  }
  const part = refresh ? null : await finishedPart(store, repository, facets, end);
  if (part === null) return null;
  await writePin(store, month, part.manifest, part.parts);
  return describe(part.manifest, true);
}

/** Whether the month keeps its pin: it has all that is asked, or a letter that was made with it may have gone out. */
async function isSettled(
  { store, progress }: HarvestRuntime,
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

function hasAll(manifest: PartManifest | null, facets: readonly FacetName[]): boolean {
  return facets.every((facet) => manifest?.facets[facet]?.ok === true);
}

async function pinnedPart(
  store: Runtime['store'],
  month: string,
  repository: RepositoryName,
): Promise<PartManifest | null> {
  const newest = (await readPin(store, month, repository))?.parts.at(-1);
  return newest === undefined ? null : readManifest(store, newest);
}

/** What is left of a harvest that was stopped after its part was written. */
async function clearLeftover(store: Runtime['store'], repository: RepositoryName): Promise<void> {
  const left = await readState(store, repository);
  if (left === null) return;
  const part = await store.read(partManifestKey(repository, left.state.harvestedAt));
  if (part !== null) await clear(store, left);
}

async function readRepository(
  runtime: HarvestRuntime,
  order: HarvestOrder,
  repository: RepositoryName,
): Promise<RepositoryHarvest | { readonly resumeAt: string }> {
  try {
    return await readOn(runtime, order, repository, await beginHarvest(runtime, repository, order));
  } catch (error) {
    if (!(error instanceof ResumeUnknown) || order.refresh !== true) throw error;
    const anew = await beginHarvest(runtime, repository, { ...order, anew: true });
    return readOn(runtime, order, repository, anew);
  }
}

async function readOn(
  runtime: HarvestRuntime,
  order: HarvestOrder,
  repository: RepositoryName,
  begun: HeldState,
): Promise<RepositoryHarvest | { readonly resumeAt: string }> {
  const { store, forge, progress } = runtime;
  const { month, deadline } = order;
  let held = begun;
  const tell = progressTeller(progress, repository);
  if (!held.state.done) {
    const { asked, resume } = held.state;
    for await (const page of forge.harvest({ repository, facets: asked, resume, deadline })) {
      held = await keepPage(store, held, page);
      tell(page);
      if (page.resumeAt !== null) return { resumeAt: page.resumeAt };
      if (page.done) break;
    }
  }
  if (!held.state.done)
    throw new Error('The forge ended without saying that it is done. This is a bug of ours');
  const manifest = await finish(store, held);
  const better = order.refresh === true ? null : await betterPin(store, order, manifest);
  if (better !== null) {
    await clear(store, held);
    return describe(better, true);
  }
  await writePin(store, month, manifest, [partManifestKey(repository, manifest.harvestedAt)]);
  await clear(store, held);
  return describe(manifest, false);
}

/** The pinned part, where reading again what had failed lost a facet that it has: then it stays. */
async function betterPin(
  store: Runtime['store'],
  { month, facets }: HarvestOrder,
  { repository, facets: now }: PartManifest,
): Promise<PartManifest | null> {
  const before = await pinnedPart(store, month, repository);
  const loses = facets.some((facet) => before?.facets[facet]?.ok === true && now[facet]?.ok !== true);
  return loses ? before : null;
}

async function finish(store: Runtime['store'], { state }: HeldState): Promise<PartManifest> {
  const { repository, harvestedAt, facets, unreadable, cost } = state;
  const { rows } = await sortPages(store, repository, harvestedAt, pageKeys(state));
  return writePart(store, { repository, harvestedAt, base: true, facets, unreadable, cost, rows });
}

async function writePin(
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

/** Pages first: a state without pages is seen to be over by its part. */
async function clear(store: Runtime['store'], held: HeldState): Promise<void> {
  await removePending(store, held);
  await store.remove(harvestStateKey(held.state.repository));
}

function describe(manifest: PartManifest, reused: boolean): RepositoryHarvest {
  const known = FACETS.flatMap((facet) => {
    const state = manifest.facets[facet];
    return state === undefined ? [] : [{ facet, ...state }];
  });
  const incomplete = itemsByReason(manifest);
  return {
    repository: manifest.repository,
    done: true,
    rows: Object.fromEntries(known.map(({ facet, rows }) => [facet, rows])),
    unreadable: [
      ...known.flatMap((state) => (state.ok ? [] : [{ facet: state.facet, reason: state.reason }])),
      ...incomplete.map(({ facet, items, reason }) => ({
        facet,
        reason: `${items === 1 ? '1 item' : `${items} items`} not read whole, ${reason}`,
      })),
    ],
    incomplete,
    reused,
  };
}

function itemsByReason({ unreadable }: PartManifest): RepositoryHarvest['incomplete'] {
  const groups = new Map<string, RepositoryHarvest['incomplete'][number]>();
  for (const { facet, reason } of unreadable) {
    const items = (groups.get(`${facet} ${reason}`)?.items ?? 0) + 1;
    groups.set(`${facet} ${reason}`, { facet, items, reason });
  }
  return [...groups.values()];
}
