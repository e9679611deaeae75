import { pendingPageKey } from '../../model/keys.ts';
import type { HarvestPage, Runtime } from '../../model/ports.ts';
import { readForgotten } from '../forget/forgotten.ts';
import { maskLine } from '../forget/mask-line.ts';
import { QUICK, zipLines } from '../snapshot/lines.ts';
import { type HarvestState, type HeldState, writeState } from './harvest-state.ts';

/**
 * Keeps the page, and only then says so in the state: stopped in between, the page is read and written once more. The
 * page's name has the turn in it, so a process that lost the harvest cannot overwrite the pages of the other. Nobody who was
 * forgotten is in it.
 */
export async function keepPage(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  { state, etag }: HeldState,
  page: HarvestPage,
): Promise<HeldState> {
  // Asked for each page: somebody may be forgotten while a harvest goes on for hours.
  const forgotten = await readForgotten({ store, secrets });
  const rows = page.rows.flatMap((line) => maskLine(line, null, forgotten) ?? []);
  const next: HarvestState = {
    ...state,
    pages: rows.length > 0 ? [...state.pages, state.turn] : state.pages,
    resume: page.resume,
    facets: { ...state.facets, ...page.facets },
    unreadable: [...state.unreadable, ...page.unreadable],
    cost: {
      requests: state.cost.requests + page.cost.requests,
      points: state.cost.points + page.cost.points,
    },
    done: page.done,
    mark: page.mark,
  };
  if (rows.length === 0) return writeState(store, next, { etag });
  const key = pendingPageKey(state.repository, state.harvestedAt, next.pages.length, state.turn);
  await store.write(key, await zipLines(rows, QUICK));
  try {
    return await writeState(store, next, { etag });
  } catch (error) {
    await store.remove(key);
    throw error;
  }
}

/** Keys of the pages that the state knows of, in order. */
export function pageKeys({ repository, harvestedAt, pages }: HarvestState): readonly string[] {
  return pages.map((turn, index) => pendingPageKey(repository, harvestedAt, index + 1, turn));
}
