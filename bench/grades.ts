import { INDICATORS } from '../functions/indicators/index.ts';
import { makeFinding } from '../functions/measure/make-finding.ts';
import { runIndicator } from '../functions/measure/run-indicator.ts';
import type { Status } from '../functions/model/finding.ts';
import { monthEnd, monthsUpTo } from '../functions/model/month.ts';
import type { WorldTables } from './measured/tables-of.ts';
import { overWorlds } from './over-worlds.ts';

const HELP = `npm run bench:grades -- [--worlds FOLDER] [--keep FOLDER]

Whether grades move: of each indicator, over all world folders and the last 24 months of each, the share of each grade. A
grade that more than 90 % of what is graded has is marked. What counts nothing (no open issue, nothing to decide) is told as
nothing there, since it could not be other than fine. Prints a table in Markdown.

--worlds FOLDER   where world folders are; else the folder that COMMUNITY_HAT_WORLDS names
--keep FOLDER     where snapshots are kept for the next time`;

const MONTHS = 24;
const STATUSES: readonly Status[] = [
  'fine',
  'watch',
  'neglected',
  'noted',
  'not-enough-data',
  'not-applicable',
  'unavailable',
];
const GRADES: readonly Status[] = ['fine', 'watch', 'neglected'];
const NOTHING = 'nothing there';
const COLUMNS: readonly (Status | typeof NOTHING)[] = [...STATUSES, NOTHING];

type Counts = Record<Status | typeof NOTHING, number>;
const counts = new Map<string, Counts>();

/** Prints how often each grade is given. See `--help`. */
async function main(): Promise<void> {
  if (!(await overWorlds(HELP, look))) return;
  console.log(`| indicator | ${COLUMNS.join(' | ')} | |`);
  console.log(`|---|${COLUMNS.map(() => '---|').join('')}---|`);
  for (const { id } of INDICATORS) console.log(row(id, counts.get(id)!));
}

function look({ month, tables, facets }: WorldTables): void {
  const months = monthsUpTo(month, MONTHS).map((each) => ({
    month: each,
    t: Date.parse(monthEnd(each, 'UTC')) - 1,
  }));
  for (const indicator of INDICATORS) {
    const of =
      counts.get(indicator.id) ?? (Object.fromEntries(COLUMNS.map((status) => [status, 0])) as Counts);
    for (const tally of runIndicator(indicator, tables, facets, months).tallies) {
      const { status, n } = makeFinding(indicator, {
        tallies: [tally],
        evidence: [],
        evidenceTotal: 0,
        beside: null,
        thresholds: indicator.thresholds,
        harvestedAt: '',
        end: '',
        missing: [],
        own: [],
      });
      of[status === 'fine' && n === 0 ? NOTHING : status] += 1;
    }
    counts.set(indicator.id, of);
  }
}

function row(id: string, of: Counts): string {
  const all = COLUMNS.reduce((sum, status) => sum + of[status], 0);
  const graded = GRADES.reduce((sum, status) => sum + of[status], 0);
  const stuck = GRADES.find((status) => graded > 0 && of[status] > graded * 0.9);
  const cells = COLUMNS.map((status) =>
    of[status] === 0 ? '' : `${Math.round((of[status] / all) * 100)} %`,
  );
  const word = stuck === undefined ? '' : `${stuck} in ${of[stuck]} of ${graded}`;
  return `| ${id} | ${cells.join(' | ')} | ${word} |`;
}

await main();
