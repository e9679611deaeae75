import type { MilestoneRow } from '../model/snapshot.ts';
import { milestoneAt } from './item-at.ts';
import { actsOf } from './tables/acts.ts';
import type { ItemTable } from './tables/tables.ts';

/**
 * The milestone that the item was in at `t`; `null`: in none, or in one that is gone. Events name milestones by a
 * title that they may have had earlier.
 */
export function milestoneOf(
  table: ItemTable,
  i: number,
  milestones: readonly MilestoneRow[],
  t: number,
): MilestoneRow | null {
  const named = milestoneAt(table, i, t);
  if (named === null) return null;
  const found =
    milestones.find(({ number, title }) => named === number || named === title) ??
    milestones.find(({ seen }) => seen.some(({ title }) => named === title));
  return found ?? null;
}

/** Whether an item was moved into or out of a milestone in `(from, to]`. If not, it is where it was. */
export function wasMoved(table: ItemTable, i: number, from: number, to: number): boolean {
  return table.acts[i]!.some(
    ({ kind, at }) => (kind === 'milestoned' || kind === 'demilestoned') && at > from && at <= to,
  );
}

const known = new WeakMap<ItemTable, readonly number[]>();

/** Indexes of the items of persons that are in a milestone or ever were. Told once a table. */
export function everPlanned(table: ItemTable): readonly number[] {
  const planned = known.get(table) ?? table.numbers.flatMap((_, i) => (isPlanned(table, i) ? [i] : []));
  known.set(table, planned);
  return planned;
}

function isPlanned(table: ItemTable, i: number): boolean {
  if (table.people.isBot(table.authors[i]!)) return false;
  if (table.milestones[i] !== null) return true;
  for (const { kind } of actsOf(table.acts, i))
    if (kind === 'milestoned' || kind === 'demilestoned') return true;
  return false;
}
