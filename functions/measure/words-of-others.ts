import { humanActs, isReviewOrComment } from './human-acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ItemTable } from './tables/tables.ts';

/** Words in columns, item after item, each item's oldest first. */
export interface Words {
  readonly count: number;
  readonly by: Int32Array;
  /** Milliseconds. */
  readonly at: Float64Array;
  /** Index of the item. */
  readonly item: Int32Array;
}

const known = new WeakMap<ItemTable, Words>();

/**
 * Reviews and comments on items by others than their authors. Deleted accounts cannot be told apart and are left out; so
 * are bots and their items. Picked out once a table, in columns: for every month all of them are looked through.
 */
export function wordsOfOthers(table: ItemTable): Words {
  const found = known.get(table) ?? find(table);
  known.set(table, found);
  return found;
}

function find(table: ItemTable): Words {
  const by: Person[] = [];
  const at: number[] = [];
  const item: number[] = [];
  for (let i = 0; i < table.count; i++) {
    const author = table.authors[i]!;
    if (table.people.isBot(author)) continue;
    for (const act of humanActs(table, i, Number.POSITIVE_INFINITY)) {
      if (!isReviewOrComment(act) || act.by === NOBODY || act.by === author) continue;
      by.push(act.by);
      at.push(act.at);
      item.push(i);
    }
  }
  return {
    count: by.length,
    by: Int32Array.from(by),
    at: Float64Array.from(at),
    item: Int32Array.from(item),
  };
}
