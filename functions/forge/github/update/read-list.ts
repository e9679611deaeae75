import { continuedFacet } from '../chain/chain-place.ts';
import { readContinuation } from '../chain/read-continuation.ts';
import type { ListToRead } from './update-place.ts';
import { type UpdateContext, type UpdateReading, withPlace, withRows } from './update-reading.ts';

/** Reads more of a list; one that still goes on is queued again. */
export function readList(
  reading: UpdateReading,
  list: ListToRead,
  data: Readonly<Record<string, unknown>>,
  alias: string,
  { errors }: UpdateContext,
): UpdateReading {
  const { row, unfinished } = readContinuation(list, data, alias, errors);
  const more = unfinished.map((next) => ({ ...next, facet: continuedFacet(next.kind), tries: 0 }));
  const rest = reading.place.queue.filter((queued) => queued !== list);
  return withPlace(withRows(reading, [row]), { queue: [...rest, ...more] });
}
