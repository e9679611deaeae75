import { describedAt } from './described-at.ts';
import { type Act, type ActTable, actsOf } from './tables/acts.ts';
import type { ChangeTable, ItemTable } from './tables/tables.ts';

/** Rule 6: what an item was at an earlier time, told from its events. */

/** Open at `t`: opened, and the last close, merge or reopening before `t` leaves it so. */
export function isOpenAt(table: ItemTable, i: number, t: number): boolean {
  return table.createdAts[i]! <= t && closingAt(table, i, t) === null;
}

/** The act that had closed or merged the item at `t`; `null` while it is open. A merge stands before its closing. */
export function closingAt(table: ItemTable, i: number, t: number): Act | null {
  let closing: Act | null = null;
  for (const act of endings(table)[i]!) {
    if (act.at > t) break;
    if (act.kind === 'reopened') closing = null;
    else if (act.kind === 'merged') closing = act;
    else if (closing === null) closing = act;
  }
  return closing;
}

const known = new WeakMap<ItemTable, ActTable>();

/** The few acts that open or close, once a table: for every month all items are asked whether they were open. */
function endings(table: ItemTable): ActTable {
  const found = known.get(table) ?? table.acts.map((acts) => acts.filter(isEnding));
  known.set(table, found);
  return found;
}

function isEnding({ kind }: Act): boolean {
  return kind === 'closed' || kind === 'merged' || kind === 'reopened';
}

/** Labels at `t`: those of today, with every later event undone. */
export function labelsAt(table: ItemTable, i: number, t: number): ReadonlySet<string> {
  return describedAt(table, i, t).labels;
}

/** Title at `t`: that of today, unless it was renamed since. */
export function titleAt(table: ItemTable, i: number, t: number): string {
  return describedAt(table, i, t).title;
}

/** Draft at `t`: the last turn before says it, else the opposite of the first turn after, else as it is today. */
export function isDraftAt(table: ChangeTable, i: number, t: number): boolean {
  let draft: boolean | null = null;
  for (const act of actsOf(table.acts, i)) {
    if (act.kind !== 'ready-for-review' && act.kind !== 'convert-to-draft') continue;
    const makesDraft = act.kind === 'convert-to-draft';
    if (act.at <= t) draft = makesDraft;
    else return draft ?? !makesDraft;
  }
  return draft ?? table.drafts[i]!;
}

/** When the change was first ready for review: its opening, or the end of its first spell as a draft; else `null`. */
export function readyAt(table: ChangeTable, i: number): number | null {
  const opened = table.createdAts[i]!;
  for (const act of actsOf(table.acts, i)) {
    if (act.kind === 'convert-to-draft') return opened;
    if (act.kind === 'ready-for-review') return act.at;
  }
  return table.drafts[i]! ? null : opened;
}

/** The opening, or when a change was last taken out of draft before `t`: nobody owes a draft an answer. */
export function offeredAt(table: ItemTable, i: number, t: number): number {
  let offered = table.createdAts[i]!;
  for (const { kind, at } of actsOf(table.acts, i)) {
    if (at > t) break;
    if (kind === 'ready-for-review') offered = at;
  }
  return offered;
}

/**
 * The milestone that the item was in at `t`: its number where nothing moved since, else the title that events tell, for
 * they name milestones by title only; `null`: in none.
 */
export function milestoneAt(table: ItemTable, i: number, t: number): string | number | null {
  let before: string | null = null;
  for (const act of actsOf(table.acts, i)) {
    if (act.kind !== 'milestoned' && act.kind !== 'demilestoned') continue;
    if (act.at <= t) before = act.kind === 'milestoned' ? act.what : null;
    // The first move after `t` tells what was before it.
    else return before ?? (act.kind === 'demilestoned' ? act.what : null);
  }
  return table.milestones[i]!;
}
