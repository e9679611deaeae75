import { daysBetween } from './days.ts';
import { actsOf } from './tables/acts.ts';
import type { ItemTable } from './tables/tables.ts';

/**
 * Days that an item had a label, all its spells together, while it was open and up to `t`. A label that no event put
 * there was there from the opening on.
 */
export function daysLabelled(table: ItemTable, i: number, label: string, t: number): number {
  const acts = actsOf(table.acts, i, t);
  const first = actsOf(table.acts, i).find((act) => isAbout(act, label));
  const fromBeginning = first === undefined ? table.labels[i]!.includes(label) : first.kind === 'unlabeled';
  let has = fromBeginning;
  let open = true;
  let since = table.createdAts[i]!;
  // Rounded once at the end, so that acts in between change nothing.
  let spent = 0;
  for (const act of acts) {
    if (has && open) spent += act.at - since;
    since = act.at;
    if (isAbout(act, label)) has = act.kind === 'labeled';
    else if (act.kind === 'closed' || act.kind === 'merged') open = false;
    else if (act.kind === 'reopened') open = true;
  }
  return daysBetween(0, has && open ? spent + t - since : spent);
}

function isAbout(
  { kind, what }: { readonly kind: string; readonly what: string | null },
  label: string,
): boolean {
  return (kind === 'labeled' || kind === 'unlabeled') && what === label;
}
