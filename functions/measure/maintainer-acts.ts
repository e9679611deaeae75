import { humanActs } from './human-acts.ts';
import type { Maintainers } from './maintainers.ts';
import type { Act } from './tables/acts.ts';
import type { Person } from './tables/people.ts';
import type { ItemTable } from './tables/tables.ts';

/**
 * Whether an act on an item is a maintainer's: the actor was one then or is one at `t`.
 * The author's own acts are not a maintainer's, even where the author is a maintainer.
 */
export function isMaintainersAct(act: Act, author: Person, maintainers: Maintainers, t: number): boolean {
  if (act.by === author) return false;
  return maintainers.isMaintainer(act.by, act.at) || maintainers.isMaintainer(act.by, t);
}

/** When a maintainer last acted on the item up to `t`; `null` where none ever did. */
export function lastMaintainersAct(
  table: ItemTable,
  i: number,
  maintainers: Maintainers,
  t: number,
): number | null {
  const author = table.authors[i]!;
  return humanActs(table, i, t).findLast((act) => isMaintainersAct(act, author, maintainers, t))?.at ?? null;
}
