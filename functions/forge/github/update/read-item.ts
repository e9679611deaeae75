import { continuedFacet } from '../chain/chain-place.ts';
import { holeIn } from '../hole-in.ts';
import { mapAnyItem, type WireAnyItem } from '../map/map-any-item.ts';
import { errorsAt, NO_REASON, reasonAt, reasonsUnder } from '../reason-at.ts';
import { saysNotFound } from '../says-not-found.ts';
import type { ItemToRead } from './update-place.ts';
import {
  type UpdateContext,
  type UpdateReading,
  withPlace,
  withRows,
  withUnreadable,
} from './update-reading.ts';

/** Failures after which an item is alone in its request, with little of each list. */
export const MOST_FAILURES = 5;

type WireItem = { readonly id?: string; readonly repository?: { readonly id: string } } & {
  readonly threadCount?: { readonly totalCount: number } | null;
};

/**
 * Reads one item of a group. What has errors in it is asked again with less beside it; at last what came is kept, the
 * rest named with the reason. An item that is not there, or is in another repository now, is gone.
 */
export function readItem(
  reading: UpdateReading,
  item: ItemToRead,
  node: WireItem | null,
  path: readonly (string | number)[],
  { known, errors }: UpdateContext,
): UpdateReading {
  const { facet, id } = item;
  const reason = reasonAt(errors, path);
  const wrong = errorsAt(errors, path);
  const missing = node === null ? saysNotFound(errors, path, id) : node.id === undefined;
  const moved =
    known.repository !== null && node?.repository !== undefined && node.repository.id !== known.repository;
  if (missing || moved) return withRows(done(reading, item), [{ facet, row: { id, gone: true } }]);
  const final = item.tries >= MOST_FAILURES || isFinal(wrong);
  if (!final && (node === null || wrong.length > 0))
    return again(reading, { ...item, tries: item.tries + 1 });
  if (node === null) return withUnreadable(done(reading, item), facet, id, reason ?? NO_REASON);
  // A thread was begun since the index told that there is none.
  if ((node.threadCount?.totalCount ?? 0) > 0) return again(reading, { ...item, threads: true });
  const { row, unfinished } = mapAnyItem(facet, node as WireAnyItem, reasonsUnder(errors, path));
  if (holeIn(row) !== null && item.tries < MOST_FAILURES)
    return again(reading, { ...item, tries: item.tries + 1 });
  const lists = unfinished.map((list) => ({ ...list, facet: continuedFacet(list.kind), tries: 0 }));
  const rest = withRows(done(reading, item), [row]);
  return withPlace(rest, { queue: [...rest.place.queue, ...lists] });
}

/** No later try mends it. */
function isFinal(wrong: UpdateContext['errors']): boolean {
  return wrong.length > 0 && wrong.every(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND');
}

/** Out of the queue, with lists of an earlier reading. */
function done(reading: UpdateReading, { facet, id }: ItemToRead): UpdateReading {
  const { items, queue, read } = reading.place;
  return withPlace(reading, {
    items: items.filter((item) => item.id !== id),
    queue: queue.filter(({ item }) => item !== id),
    read: { ...read, [facet]: (read[facet] ?? 0) + 1 },
  });
}

/** At the end of the queue, so that the others go on. */
function again(reading: UpdateReading, item: ItemToRead): UpdateReading {
  const { items } = reading.place;
  return withPlace(reading, { items: [...items.filter(({ id }) => id !== item.id), item] });
}
