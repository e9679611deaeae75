import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOOR_NEEDS } from '../infra/doors.ts';
import { ASSUMED, SECONDS } from './cost/assumed.ts';
import { type Deployed, deployed } from './cost/deployed.ts';
import { dollars } from './cost/dollars.ts';
import {
  doorsOf,
  hoursOfHarvest,
  type Kind,
  type Measured,
  monthUsage,
  type Portfolio,
  portfolioOf,
} from './cost/month-usage.ts';
import { type Charge, LOOKED_AT, PRICES, REGIONS, type Region } from './cost/prices.ts';

const SIZES = [10, 1000, 10_000] as const;
const KINDS = ['first', 'usual'] as const satisfies readonly Kind[];

/** `docs/cost.md`: what a month costs, from published prices, the stack's own template and a month that was counted. */
export function costPage(): string {
  const measured = JSON.parse(
    readFileSync(join(import.meta.dirname, 'cost/measured.json'), 'utf8'),
  ) as Measured;
  const stack = deployed();
  const portfolios = SIZES.map(portfolioOf);
  return `${[
    INTRODUCTION,
    totals(portfolios, measured, stack),
    '## Where it goes',
    REMARKS,
    ...KINDS.map((kind) => usageTable(kind, portfolios, measured, stack)),
    '## How long a function takes',
    `One call, on average, beside the time after which Lambda ends it. Those of plan, publish and watch grow with the
portfolio; harvest ends by itself before its time is over, and goes on.`,
    callsTable(portfolios.at(-1)!, measured),
    '## What is counted, measured and assumed',
    sources(stack, measured),
    '## Prices',
    `In US dollars, without taxes, looked at on ${LOOKED_AT} in stored copies: Step Functions, CloudFront and the free tiers of
CloudWatch on AWS's own pages, the others where third parties repeat what the named page says. Prices change: look
again before you plan a budget. "Free" is each month and for ever; what ends after the first year is left out.`,
    pricesTable(),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `# What the cloud costs

Made by \`npm run docs\` from \`docs/cost/\`: published prices, the template of the stack, and two months of the made-up
community that went through the functions (\`npm run bench:cloud-month -- --write\`). GitHub asks nothing for its API, but
a token has ${count(ASSUMED.pointsAnHour)} points an hour; the harvest waits for them in Step Functions, and waiting is free.`;

function totals(portfolios: readonly Portfolio[], measured: Measured, stack: Deployed): string {
  const rows = portfolios.flatMap((portfolio) =>
    KINDS.map((kind) => {
      const usage = monthUsage(portfolio, kind, measured, stack);
      const cells = REGIONS.flatMap((region) =>
        [false, true].map((free) => money(dollars(usage, region, { free }).total)),
      );
      return [
        count(portfolio.repositories),
        kind === 'first' ? 'first' : 'usual',
        ...cells,
        lasting(hoursOfHarvest(portfolio, kind)),
      ];
    }),
  );
  return table(
    [
      'repositories',
      'month',
      ...REGIONS.flatMap((region) => [region, `${region}, free tiers used`]),
      'the harvest lasts',
    ],
    rows,
  );
}

function lasting(hours: number): string {
  if (hours < 1) return 'under an hour';
  return hours < 48 ? `${count(hours)} hours` : `${count(hours / 24)} days`;
}

const REMARKS = `In dollars of eu-central-1, without free tiers. What is under half a cent is 0.00.`;

function usageTable(
  kind: Kind,
  portfolios: readonly Portfolio[],
  measured: Measured,
  stack: Deployed,
): string {
  const region: Region = 'eu-central-1';
  const usages = portfolios.map((portfolio) => monthUsage(portfolio, kind, measured, stack));
  const bills = usages.map((usage) => dollars(usage, region, { free: false }));
  const rows = (Object.keys(PRICES) as Charge[]).map((charge) => [
    PRICES[charge].what,
    PRICES[charge].unit,
    ...usages.flatMap((usage, i) => [count(usage[charge]), money(bills[i]!.of[charge])]),
  ]);
  const total = ['**all**', '', ...bills.flatMap((bill) => ['', `**${money(bill.total)}**`])];
  const head = [
    kind === 'first' ? 'the first month' : 'a usual month',
    'unit',
    ...SIZES.flatMap((size) => [`${count(size)} repositories`, '$']),
  ];
  return table(head, [...rows, total]);
}

function callsTable(portfolio: Portfolio, measured: Measured): string {
  const [first, usual] = KINDS.map((kind) => doorsOf(portfolio, kind, measured));
  const rows = first!.map(({ door, seconds }, i) => [
    door,
    seconds.toFixed(1),
    usual![i]!.seconds.toFixed(1),
    count(DOOR_NEEDS[door].minutes * 60),
  ]);
  return table(
    [`${count(portfolio.repositories)} repositories`, 'first month, s', 'usual month, s', 'allowed, s'],
    rows,
  );
}

function sources({ transitions, alarms, metrics }: Deployed, { first }: Measured): string {
  const children = Object.entries(transitions.children).map(
    ([map, each]) => `${each} for each child of "${map}"`,
  );
  return `**Counted** in the template: ${alarms} metrics that alarms look at, ${metrics} metrics of our own, what schedules start, and the state transitions, by the longest way through
the state machine: ${transitions.own} of the run, ${children.join(', ')}; and 3 each time that the harvest waits.

**Measured**: requests to S3 and sizes of objects, over a real socket, of ${first.repositories} repositories, ${first.projects} projects and
${first.letters} letters, in the first month and the one after; scaled by repositories or letters. Seconds of measuring
(${SECONDS.measureARepository} for a repository of 1,500 items), letters and publishing, and requests to GitHub: [performance.md](performance.md).

**Assumed**, because it differs or nobody has measured it:

- ${ASSUMED.repositoriesOfAProject} repositories a project; a letter for each project, one company with a letter of its own for every ${ASSUMED.projectsForASponsor} projects,
  one letter for the programme; ${ASSUMED.recipientsOfALetter} recipients of each.
- Every repository is read whole in the first month, as one of 300 issues and 580 changes: ${ASSUMED.requestsToGitHub.whole} requests. In a usual month one
  in ${ASSUMED.busyOneIn} is busy (${ASSUMED.requestsToGitHub.busy} requests), the others are quiet (${ASSUMED.requestsToGitHub.quiet}).
- A request to GitHub takes ${ASSUMED.secondsOfARequestToGitHub} seconds, one to S3 ${ASSUMED.secondsOfARequestToS3}, one after the other; only publishing has ${ASSUMED.publishedAtOnce} at once, and
  the look of each evening ${ASSUMED.watchedAtOnce}. Every call of a function starts a
  new process, ${ASSUMED.secondsOfAStart} seconds. Nothing fails and nothing is tried again.
- A harvest of a repository takes ${ASSUMED.megabytesOfAHarvest.whole} MB in the store at first and ${ASSUMED.megabytesOfAHarvest.month} MB each month (the made-up repositories take less), and
  twice that with old versions, which stay for 90 days. In the usual month the store is a year old.
- ${ASSUMED.kilobytesOfLogOfACall} KB of log for each call and each transition; ${ASSUMED.eventsOfAMail} events of SES for each mail; ${ASSUMED.viewsOfALetter} views of each letter's page, in North America and Europe.
- SES charges by the mail; a new account may begin on a dearer plan (others report 0.16 for 1,000), which can be changed.
  Letters have no attachments, which would be charged by size.
- Left out: the logs of who read the bucket and who visited the archive, what AWS Config, GuardDuty or a support plan cost on top, data that a person
  downloads, and a domain. AWS Budgets asks nothing for a budget that only tells.`;
}

function pricesTable(): string {
  const rows = Object.values(PRICES).map(({ what, per, unit, dollars: of, free, source }) => [
    what,
    per === 1 ? unit : `${count(per)} ${unit}`,
    ...REGIONS.map((region) => String(of[region].toFixed(10)).replace(/0+$/, '').replace(/\.$/, '')),
    free === 0 ? '' : count(free),
    `[${new URL(source).pathname.split('/')[1]}](${source})`,
  ]);
  return table(['what', 'for', ...REGIONS, 'free', 'source'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function money(value: number): string {
  return value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Whole from ten on; below with what is needed to see it. */
function count(value: number): string {
  if (value >= 10)
    return Math.round(value)
      .toString()
      .replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return String(Number(value.toPrecision(2)));
}
