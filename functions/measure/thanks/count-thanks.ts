import type { ThanksCounts } from '../../model/thanks.ts';
import { hasWork } from '../has-work.ts';
import { mergedWork, type Work, type WorkTables } from '../merged-work.ts';
import { mirrored } from '../mirror.ts';
import { monthStarts } from '../month-starts.ts';
import { newcomersChanges } from '../newcomers.ts';
import { NOBODY } from '../tables/people.ts';
import type { SomeTables } from '../tables/read-tables.ts';
import type { ChangeTable } from '../tables/tables.ts';
import { countByPerson } from '../top-share.ts';
import { namedThanks } from './named-thanks.ts';

/**
 * What was done for the commons in the month that ends at `t`, and by whom. `null`: changes or commits could not be read.
 * Bots and deleted accounts count for nothing.
 * @param named logins of those who agreed to be named, however they are spelt
 */
export function countThanks(tables: SomeTables, t: number, named: readonly string[]): ThanksCounts | null {
  if (!hasWork(tables)) return null;
  // What happens as the month begins belongs to it.
  const begin = monthStarts(t, 1)[0]! - 1;
  const { changes } = tables;
  const upkeep = upkeepOf(tables, begin, t);
  return {
    upkeep: countByPerson(upkeep.map(({ author }) => changes.people.keys[author]!)),
    newcomers: newcomersOf(changes, begin, t),
    named: namedThanks(changes, upkeep, begin, t, named),
  };
}

/** What is merged into a mirror was done elsewhere. */
function upkeepOf(tables: WorkTables, from: number, to: number): readonly Work[] {
  if (mirrored(tables, to) !== null) return [];
  return mergedWork(tables, from, to).filter(({ hat, author }) => hat === 'community' && author !== NOBODY);
}

function newcomersOf(changes: ChangeTable, from: number, to: number): ThanksCounts['newcomers'] {
  const all = newcomersChanges(changes, from, to).map(
    (i) => [changes.people.keys[changes.authors[i]!]!, changes.mergedAts[i]! <= to] as const,
  );
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
