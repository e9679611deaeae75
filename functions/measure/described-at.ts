import { actsOf } from './tables/acts.ts';
import type { ItemTable } from './tables/tables.ts';

/** What an item was called, and its labels. One object as long as neither changed: what is told of it can be kept by it. */
export interface Described {
  readonly title: string;
  readonly labels: ReadonlySet<string>;
}

interface Spell {
  readonly from: number;
  readonly described: Described;
}

const known = new WeakMap<ItemTable, (readonly Spell[])[]>();

/** Title and labels at `t`: those of today, with every later event undone. Undone once an item: every month asks again. */
export function describedAt(table: ItemTable, i: number, t: number): Described {
  const items = known.get(table) ?? [];
  known.set(table, items);
  items[i] ??= spellsOf(table, i);
  return items[i].find(({ from }) => from <= t)!.described;
}

/** The newest first; the oldest has no beginning. */
function spellsOf(table: ItemTable, i: number): readonly Spell[] {
  const spells: Spell[] = [];
  let described: Described = { title: table.titles[i]!, labels: new Set(table.labels[i]) };
  for (const { kind, at, what, before } of actsOf(table.acts, i).toReversed()) {
    const renames = kind === 'renamed' && before !== null;
    const labels = (kind === 'labeled' || kind === 'unlabeled') && what !== null;
    if (!renames && !labels) continue;
    // What happened at one time was never seen halfway.
    if (spells.at(-1)?.from !== at) spells.push({ from: at, described });
    if (renames) described = { ...described, title: before };
    else described = { ...described, labels: without(described.labels, kind === 'labeled', what!) };
  }
  return [...spells, { from: Number.NEGATIVE_INFINITY, described }];
}

function without(labels: ReadonlySet<string>, wasAdded: boolean, label: string): ReadonlySet<string> {
  const before = new Set(labels);
  if (wasAdded) before.delete(label);
  else before.add(label);
  return before;
}
