import { INDICATORS } from '../functions/indicators/index.ts';
import type { Indicator } from '../functions/measure/indicator.ts';
import { makeFinding } from '../functions/measure/make-finding.ts';
import { runIndicator } from '../functions/measure/run-indicator.ts';
import type { Status, Tally } from '../functions/model/finding.ts';
import { monthEnd, monthsUpTo } from '../functions/model/month.ts';
import type { WorldTables } from './measured/tables-of.ts';
import { overWorlds } from './over-worlds.ts';

const HELP = `npm run bench:grades -- [--worlds FOLDER] [--keep FOLDER]

Whether grades move: of each indicator, over all world folders and the last 24 months of each, the share of each grade. A
grade that more than 90 % of what is graded has is marked, and what it comes to over the last 60 months. What counts nothing
(no open issue, nothing to decide) is told as nothing there, since it could not be other than fine. Prints a table in Markdown.

--worlds FOLDER   where world folders are; else the folder that COMMUNITY_HAT_WORLDS names
--keep FOLDER     where snapshots are kept for the next time`;

const MONTHS = 24;
/** A longer look at those that did not move. */
const LONG = 60;
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
const longCounts = new Map<string, Counts>();

/** Prints how often each grade is given. See `--help`. */
async function main(): Promise<void> {
  if (!(await overWorlds(HELP, look))) return;
  console.log(`| indicator | ${COLUMNS.join(' | ')} | ${MONTHS} months | ${LONG} months |`);
  console.log(`|---|${COLUMNS.map(() => '---|').join('')}---|---|`);
  for (const { id } of INDICATORS) console.log(row(id, counts.get(id)!, longCounts.get(id)!));
}

function look({ month, tables, facets }: WorldTables): void {
  const months = monthsUpTo(month, LONG).map((each) => ({
    month: each,
    t: Date.parse(monthEnd(each, 'UTC')) - 1,
  }));
  for (const indicator of INDICATORS) {
    const { tallies } = runIndicator(indicator, tables, facets, months);
    const found = tallies.map((tally) => columnOf(indicator, tally));
    add(counts, indicator.id, found.slice(-MONTHS));
    add(longCounts, indicator.id, found);
  }
}

function columnOf(indicator: Indicator, tally: Tally): (typeof COLUMNS)[number] {
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
  return status === 'fine' && n === 0 ? NOTHING : status;
}

function add(to: Map<string, Counts>, id: string, found: readonly (typeof COLUMNS)[number][]): void {
  const of = to.get(id) ?? (Object.fromEntries(COLUMNS.map((column) => [column, 0])) as Counts);
  for (const column of found) of[column] += 1;
  to.set(id, of);
}

function row(id: string, of: Counts, long: Counts): string {
  const all = COLUMNS.reduce((sum, column) => sum + of[column], 0);
  const cells = COLUMNS.map((column) =>
    of[column] === 0 ? '' : `${Math.round((of[column] / all) * 100)} %`,
  );
  const stuck = GRADES.find((grade) => gradedOf(of) > 0 && of[grade] > gradedOf(of) * 0.9);
  const words =
    stuck === undefined
      ? ['', '']
      : [of, long].map((each) => `${stuck} in ${each[stuck]} of ${gradedOf(each)}`);
  return `| ${id} | ${[...cells, ...words].join(' | ')} |`;
}

function gradedOf(of: Counts): number {
  return GRADES.reduce((sum, grade) => sum + of[grade], 0);
}

await main();
