import type { ItemTable } from './tables/tables.ts';

const known = new WeakMap<ItemTable, Float64Array>();

/**
 * When anybody, bots included, last did something to each item; `-Infinity`: nobody did. Most items lie still, and a
 * column tells it sooner than a look into each.
 */
export function lastActAts(table: ItemTable): Float64Array {
  const found =
    known.get(table) ?? Float64Array.from(table.acts, (acts) => acts.at(-1)?.at ?? Number.NEGATIVE_INFINITY);
  known.set(table, found);
  return found;
}
