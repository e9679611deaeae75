import { ResumeUnknown, type Runtime } from '../model/ports.ts';
import type { HarvestOutcome, RepositoryHarvest } from '../model/run.ts';
import type { RepositoryName } from '../model/snapshot.ts';
import { fullName } from './full-name.ts';
import { beginHarvest } from './harvest/begin-harvest.ts';
import { finishHarvest } from './harvest/finish-harvest.ts';
import type { HarvestOrder } from './harvest/harvest-order.ts';
import type { HeldState } from './harvest/harvest-state.ts';
import { readBatch } from './harvest/read-batch.ts';
import { reusedHarvest } from './harvest/reused-harvest.ts';
import { TakenOver } from './harvest/taken-over.ts';

export type HarvestRuntime = Pick<Runtime, 'store' | 'forge' | 'clock' | 'progress' | 'secrets'>;

/** What is known of each repository of the batch, by `owner/name`. */
interface Batch {
  readonly ended: Map<string, RepositoryHarvest>;
  readonly begun: Map<string, HeldState>;
  readonly taken: Map<string, TakenOver>;
}

/**
 * Makes sure that the month has a snapshot of each repository. A repository that cannot be read gets facets with reasons,
 * and the others are read. May be stopped anywhere: called again, it goes on and ends with the same bytes.
 *
 * @throws TakenOver at the end, when another process went on with some of them.
 */
export async function harvest(runtime: HarvestRuntime, order: HarvestOrder): Promise<HarvestOutcome> {
  const repositories = [...new Map(order.repositories.map((each) => [fullName(each), each])).values()];
  const batch: Batch = { ended: new Map(), begun: new Map(), taken: new Map() };
  for (const repository of repositories) {
    const reused = await reusedHarvest(runtime, order, repository);
    if (reused === null) await begin(runtime, order, batch, repository);
    else batch.ended.set(fullName(repository), reused);
  }
  const resumeAt = await read(runtime, order, batch);
  for (const taken of batch.taken.values()) throw taken;
  const harvested = repositories.map((each) => batch.ended.get(fullName(each)) ?? unfinished(each, batch));
  return resumeAt === null
    ? { done: true, repositories: harvested }
    : { done: false, resumeAt, repositories: harvested };
}

async function begin(
  runtime: HarvestRuntime,
  order: HarvestOrder & { readonly anew?: boolean },
  batch: Batch,
  repository: RepositoryName,
): Promise<void> {
  try {
    const held = await beginHarvest(runtime, repository, order);
    batch.begun.set(fullName(repository), held);
    if (held.state.pages.length > 0 && order.goesOn !== true)
      runtime.progress({
        step: 'harvest',
        repository: fullName(repository),
        level: 'notice',
        message: 'goes on where it was stopped',
      });
  } catch (error) {
    if (!(error instanceof TakenOver)) throw error;
    leaveOut(runtime, batch, repository, error);
  }
}

async function read(runtime: HarvestRuntime, order: HarvestOrder, batch: Batch): Promise<string | null> {
  try {
    return await readBegun(runtime, order, batch);
  } catch (error) {
    if (!(error instanceof ResumeUnknown) || order.refresh !== true) throw error;
    for (const { state } of batch.begun.values())
      await begin(runtime, { ...order, anew: true }, batch, state.repository);
    return readBegun(runtime, order, batch);
  }
}

function readBegun(runtime: HarvestRuntime, order: HarvestOrder, batch: Batch): Promise<string | null> {
  return readBatch(runtime, [...batch.begun.values()], order.deadline, {
    async ended(held) {
      const name = fullName(held.state.repository);
      const harvested = await finishHarvest(runtime, order, held);
      batch.ended.set(name, harvested);
      batch.begun.delete(name);
      const done = outcomeOf(harvested);
      const left = batch.begun.size;
      const message = left === 0 ? done : `${done}, ${left} left`;
      runtime.progress({ step: 'harvest', repository: name, message, level: 'notice' });
    },
    leftOut: (repository, reason) => leaveOut(runtime, batch, repository, reason),
  });
}

function outcomeOf({ base, unreadable }: RepositoryHarvest): string {
  if (unreadable.some(({ facet }) => facet === 'repository')) return 'could not be read';
  const done = base ? 'read' : 'brought up to date';
  return unreadable.length === 0 ? done : `${done}, but not all`;
}

function leaveOut(
  { progress }: HarvestRuntime,
  batch: Batch,
  repository: RepositoryName,
  reason: TakenOver,
): void {
  const name = fullName(repository);
  batch.begun.delete(name);
  batch.taken.set(name, reason);
  progress({
    step: 'harvest',
    repository: name,
    level: 'warning',
    message: 'another process reads it: left out',
  });
}

function unfinished(repository: RepositoryName, { begun }: Batch): RepositoryHarvest {
  const base = begun.get(fullName(repository))?.state.since === undefined;
  return { repository, done: false, base, rows: {}, unreadable: [], incomplete: [], reused: false };
}
