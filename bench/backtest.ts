import { INDICATORS } from '../functions/indicators/index.ts';
import { openItems } from '../functions/measure/open-items.ts';
import { runIndicator } from '../functions/measure/run-indicator.ts';
import type { ItemTable } from '../functions/measure/tables/tables.ts';
import { monthEnd, monthsBack, monthsUpTo } from '../functions/model/month.ts';
import { type Outcome, outcome } from './flagged/outcome.ts';
import { wilson } from './flagged/wilson.ts';
import type { WorldTables } from './measured/tables-of.ts';
import { overWorlds } from './over-worlds.ts';

const HELP = `npm run backtest -- [--worlds FOLDER] [--keep FOLDER]

What became of flagged items: of those that each indicator listed at the end of a month, how many were decided (closed or
merged; a change that its author closed was not) and how many nobody touched in the 90 days after, beside open items that
were not flagged, of like age and like silence. An item counts when it is listed for the first time. Intervals are of 95 %.
It is information, no goal: silence foretells silence.

--worlds FOLDER   where world folders are; else the folder that COMMUNITY_HAT_WORLDS names
--keep FOLDER     where snapshots are kept for the next time`;

const MONTHS = 60;
/** So many months lie between the newest month looked at and the snapshot, so that 90 days have passed. */
const FOLLOWED = 4;
const FEWEST = 50;

interface Pair {
  readonly flagged: Outcome[];
  /** Of each flagged item, the mean of its like: their shares, and how many there are. */
  readonly like: { readonly decided: number; readonly untouched: number; readonly n: number }[];
}
const pairs = new Map<string, Pair>(INDICATORS.map(({ id }) => [id, { flagged: [], like: [] }]));

/** Prints what became of flagged items. See `--help`. */
async function main(): Promise<void> {
  if (!(await overWorlds(HELP, look))) return;
  console.log('| indicator | flagged | decided | like it: decided | untouched | like it: untouched |');
  console.log('|---|---|---|---|---|---|');
  for (const [id, pair] of pairs) if (pair.flagged.length > 0) console.log(row(id, pair));
}

function look({ month, tables, facets }: WorldTables): void {
  const months = monthsUpTo(monthsBack(month, FOLLOWED), MONTHS);
  const items = [tables.issues, tables.changes, tables.discussions].filter((table) => table !== undefined);
  const seen = new Set<string>();
  for (const each of months) {
    const t = Date.parse(monthEnd(each, 'UTC')) - 1;
    const open = items.flatMap((table) =>
      openItems(table, t).map((i) => ({ key: keyOf(table, i), ...outcome(table, i, t) })),
    );
    for (const indicator of INDICATORS) {
      const { evidence } = runIndicator(indicator, tables, facets, [{ month: each, t }]);
      const listed = new Set(evidence.map(({ kind, number }) => `${kind} ${number}`));
      if (listed.size === 0) continue;
      const others = strata(open.filter(({ key }) => !listed.has(key)));
      const pair = pairs.get(indicator.id)!;
      for (const item of open) {
        const once = `${indicator.id} ${item.key}`;
        if (!listed.has(item.key) || seen.has(once)) continue;
        seen.add(once);
        const like = others.get(item.stratum);
        if (like === undefined) continue;
        pair.flagged.push(item);
        pair.like.push(like);
      }
    }
  }
}

function keyOf(table: ItemTable, i: number): string {
  return `${table.kind} ${table.numbers[i]}`;
}

function strata(outcomes: readonly Outcome[]): ReadonlyMap<string, Pair['like'][number]> {
  const sums = new Map<string, { decided: number; untouched: number; n: number }>();
  for (const { stratum, decided, untouched } of outcomes) {
    const sum = sums.get(stratum) ?? { decided: 0, untouched: 0, n: 0 };
    sum.n += 1;
    sum.decided += Number(decided);
    sum.untouched += Number(untouched);
    sums.set(stratum, sum);
  }
  return new Map(
    [...sums].map(([stratum, { decided, untouched, n }]) => [
      stratum,
      { decided: decided / n, untouched: untouched / n, n },
    ]),
  );
}

function row(id: string, { flagged, like }: Pair): string {
  const n = flagged.length;
  if (n < FEWEST) return `| ${id} | ${n}, too few | | | | |`;
  const cells = (['decided', 'untouched'] as const).flatMap((what) => {
    const part = flagged.filter((item) => item[what]).length;
    const mean = like.reduce((sum, each) => sum + each[what], 0) / n;
    return [shareOf(part, n), shareOf(mean * n, n)];
  });
  return `| ${id} | ${n} | ${cells.join(' | ')} |`;
}

function shareOf(part: number, n: number): string {
  const [from, to] = wilson(part, n).map((share) => Math.round(share * 100));
  return `${Math.round((part / n) * 100)} % (${from} to ${to})`;
}

await main();
