import type { HarvestPage, HarvestRequest, Runtime } from '../../model/ports.ts';
import type { RepositoryName } from '../../model/snapshot.ts';
import { fullName } from '../full-name.ts';
import type { HeldState } from './harvest-state.ts';
import { keepPage } from './keep-page.ts';
import { requestOf } from './request-of.ts';
import { TakenOver } from './taken-over.ts';
import { progressTeller } from './tell-progress.ts';

type BatchRuntime = Pick<Runtime, 'store' | 'forge' | 'progress' | 'secrets'>;

interface BatchEvents {
  /** All pages of this repository are kept. */
  ended(held: HeldState): Promise<void>;
  /** Another process goes on with this repository. */
  leftOut(repository: RepositoryName, reason: TakenOver): void;
}

/**
 * Reads repositories together, keeping each page before the forge asks for the next. One that another process takes over
 * is left out, and the others go on.
 *
 * @returns when to go on with those that have not ended, ISO; `null`: all have.
 */
export async function readBatch(
  runtime: BatchRuntime,
  begun: readonly HeldState[],
  deadline: string | null,
  { ended, leftOut }: BatchEvents,
): Promise<string | null> {
  const open = new Map(begun.map((held) => [fullName(held.state.repository), held]));
  const keep = pageKeeper(runtime, begun);
  const goOn = async (name: string, held: HeldState) => {
    if (!held.state.done) return void open.set(name, held);
    await ended(held);
    open.delete(name);
  };
  for (const [name, held] of [...open]) await goOn(name, held);
  while (open.size > 0) {
    const before = open.size;
    let isOneLost = false;
    for await (const { pages, resumeAt } of runtime.forge.harvest(
      await requestsOf(runtime, open),
      deadline,
    )) {
      for (const page of pages) {
        const name = fullName(page.repository);
        const held = open.get(name);
        if (held === undefined) continue;
        const kept = await keep(held, page);
        if (kept instanceof TakenOver) {
          isOneLost = true;
          open.delete(name);
          leftOut(page.repository, kept);
        } else await goOn(name, kept);
      }
      if (open.size === 0) return null;
      if (resumeAt !== null) return resumeAt;
      // The forge would go on reading what is no longer ours.
      if (isOneLost) break;
    }
    if (!isOneLost)
      throw new Error(
        `The forge ended with ${open.size} of ${before} repositories not done. This is a bug of ours`,
      );
  }
  return null;
}

async function requestsOf(
  runtime: BatchRuntime,
  open: ReadonlyMap<string, HeldState>,
): Promise<readonly HarvestRequest[]> {
  const requests: HarvestRequest[] = [];
  for (const { state } of open.values()) requests.push(await requestOf(runtime, state));
  return requests;
}

type KeepPage = (held: HeldState, page: HarvestPage) => Promise<HeldState | TakenOver>;

function pageKeeper({ store, progress, secrets }: BatchRuntime, begun: readonly HeldState[]): KeepPage {
  const tellers = new Map(
    begun.map(({ state }) => [fullName(state.repository), progressTeller(progress, state.repository)]),
  );
  return async (held, page) => {
    try {
      const kept = await keepPage({ store, secrets }, held, page);
      tellers.get(fullName(page.repository))?.(page);
      return kept;
    } catch (error) {
      if (error instanceof TakenOver) return error;
      throw error;
    }
  };
}
