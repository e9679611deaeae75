import { continuedFacet } from '../chain/chain-place.ts';
import { readContinuation } from '../chain/read-continuation.ts';
import { holeIn } from '../hole-in.ts';
import { passingAt } from '../reason-at.ts';
import { MOST_FAILURES } from './read-item.ts';
import type { ListToRead } from './update-place.ts';
import { type UpdateContext, type UpdateReading, withPlace, withRows } from './update-reading.ts';

/** Reads more of a list; one that still goes on, or did not come whole, is queued again. */
export function readList(
  reading: UpdateReading,
  list: ListToRead,
  data: Readonly<Record<string, unknown>>,
  alias: string,
  { errors }: UpdateContext,
): UpdateReading {
  const rest = reading.place.queue.filter((queued) => queued !== list);
  if (list.tries < MOST_FAILURES && passingAt(errors, [alias]) !== null)
    return withPlace(reading, { queue: [...rest, { ...list, tries: list.tries + 1 }] });
  const { row, unfinished } = readContinuation(list, data, alias, errors);
  if (list.tries < MOST_FAILURES && holeIn(row) !== null)
    return withPlace(reading, { queue: [...rest, { ...list, tries: list.tries + 1 }] });
  const more = unfinished.map((next) => ({ ...next, facet: continuedFacet(next.kind), tries: 0 }));
  return withPlace(withRows(reading, [row]), { queue: [...rest, ...more] });
}
