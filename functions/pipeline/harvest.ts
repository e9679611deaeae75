import { harvestStateKey, partManifestKey } from '../model/keys.ts';
import { ResumeUnknown, type Runtime } from '../model/ports.ts';
import type { HarvestOutcome, RepositoryHarvest } from '../model/run.ts';
import type { PartManifest, RepositoryName } from '../model/snapshot.ts';
import { beginHarvest, removePending } from './harvest/begin-harvest.ts';
import { describeHarvest } from './harvest/describe-harvest.ts';
import { finishedPart } from './harvest/finished-part.ts';
import type { HarvestOrder } from './harvest/harvest-order.ts';
import { type HeldState, readState } from './harvest/harvest-state.ts';
import { keepPage, pageKeys } from './harvest/keep-page.ts';
import { betterPin, isSettled, pinnedPart, writePin } from './harvest/month-pin.ts';
import { sortPages } from './harvest/sort-pages.ts';
import { progressTeller } from './harvest/tell-progress.ts';
import { writePart } from './snapshot/write-part.ts';

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
    if (pinned !== null) return describeHarvest(pinned, true);
  }
  const part = refresh ? null : await finishedPart(store, repository, facets, end);
  if (part === null) return null;
  await writePin(store, month, part.manifest, part.parts);
  return describeHarvest(part.manifest, true);
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
    const { asked, resume, harvestedAt } = held.state;
    const request = { repository, facets: asked, harvestedAt, since: null, resume };
    for await (const { pages, resumeAt } of forge.harvest([request], deadline)) {
      for (const page of pages) {
        held = await keepPage(store, held, page);
        tell(page);
      }
      if (resumeAt !== null && !held.state.done) return { resumeAt };
      if (held.state.done) break;
    }
  }
  if (!held.state.done)
    throw new Error('The forge ended without saying that it is done. This is a bug of ours');
  const manifest = await finish(store, held);
  const better = order.refresh === true ? null : await betterPin(store, order, manifest);
  if (better !== null) {
    await clear(store, held);
    return describeHarvest(better, true);
  }
  await writePin(store, month, manifest, [partManifestKey(repository, manifest.harvestedAt)]);
  await clear(store, held);
  return describeHarvest(manifest, false);
}

async function finish(store: Runtime['store'], { state }: HeldState): Promise<PartManifest> {
  const { repository, harvestedAt, facets, unreadable, cost, mark } = state;
  const { rows } = await sortPages(store, repository, harvestedAt, pageKeys(state));
  return writePart(store, { repository, harvestedAt, base: true, facets, unreadable, cost, mark, rows });
}

/** Pages first: a state without pages is seen to be over by its part. */
async function clear(store: Runtime['store'], held: HeldState): Promise<void> {
  await removePending(store, held);
  await store.remove(harvestStateKey(held.state.repository));
}
