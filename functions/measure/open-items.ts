import { closingAt, isOpenAt } from './item-at.ts';
import type { ItemTable } from './tables/tables.ts';

const known = new WeakMap<ItemTable, Map<number, readonly number[]>>();

/** Indexes of the items of persons that were open at `t`. Computed once for a table and time: many indicators ask. */
export function openItems(table: ItemTable, t: number): readonly number[] {
  const times = known.get(table) ?? new Map<number, readonly number[]>();
  known.set(table, times);
  const open = times.get(t) ?? find(table, t);
  times.set(t, open);
  return open;
}

function find(table: ItemTable, t: number): readonly number[] {
  const closed = closedForGood(table);
  const open: number[] = [];
  for (let i = 0; i < table.count; i++)
    if (closed[i]! > t && !table.people.isBot(table.authors[i]!) && isOpenAt(table, i, t)) open.push(i);
  return open;
}

const knownClosed = new WeakMap<ItemTable, Float64Array>();

/** Since when each item has been closed, however often it was reopened before; `Infinity`: it is open. */
function closedForGood(table: ItemTable): Float64Array {
  const found =
    knownClosed.get(table) ??
    Float64Array.from(table.acts, (_, i) => closingAt(table, i, Infinity)?.at ?? Infinity);
  knownClosed.set(table, found);
  return found;
}
