import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { MeasuredMonth } from '../docs/cost/measured-month.ts';
import { handler as deliver } from '../functions/handlers/deliver.ts';
import { handler as harvest } from '../functions/handlers/harvest.ts';
import { handler as measure } from '../functions/handlers/measure.ts';
import { handler as plan } from '../functions/handlers/plan.ts';
import { handler as publish } from '../functions/handlers/publish.ts';
import { handler as report } from '../functions/handlers/report.ts';
import { handler as rollUp } from '../functions/handlers/roll-up.ts';
import { handler as watch } from '../functions/handlers/watch.ts';
import type { LetterName } from '../functions/model/audience.ts';
import type { RepositoryName } from '../functions/model/snapshot.ts';
import { readInstallation } from '../infra/read-installation.ts';
import { makeCommunity } from '../sandbox/community/make-community.ts';
import { type DoorsAtWork, doorsAtWork, type Stored } from './cloud/doors-at-work.ts';
import { movedClock } from './cloud/moved-clock.ts';

/**
 * `npm run bench:cloud-month`: the made-up community's first month, and the one after, through the functions of the cloud;
 * counts what each asked of S3 and what lies there afterwards. `--write` puts it where `docs/cost.md` is made from.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const folder = await mkdtemp(join(tmpdir(), 'cloud-month-'));
  const before = { info: console.info, warn: console.warn };
  console.info = console.warn = () => undefined;
  movedClock('2026-07-02T06:00:00Z');
  const installation = readInstallation('examples/made-up-community.yaml');
  const doors = await doorsAtWork(makeCommunity(), () => new Date(), installation, folder);
  try {
    const first = await month(doors, '2026-06');
    movedClock('2026-08-02T06:00:00Z');
    const usual = await month(doors, '2026-07');
    const text = `${JSON.stringify({ first, usual: less(usual, first) }, null, 2)}\n`;
    if (values.write) await writeFile(join(import.meta.dirname, '../docs/cost/measured.json'), text);
    else process.stdout.write(text);
  } finally {
    Object.assign(console, before);
    await doors.close();
    await rm(folder, { recursive: true });
  }
}

async function month(doors: DoorsAtWork, month: string): Promise<MeasuredMonth> {
  const planned = await doors.call('plan', () => plan({ month }));
  const { list } = doors;
  const [batches, repositories, projects, letters] = await Promise.all([
    list<{ readonly repositories: readonly RepositoryName[] }>(planned.lists.batches),
    list<{ readonly repository: RepositoryName }>(planned.lists.repositories),
    list<{ readonly project: string }>(planned.lists.projects),
    list<LetterName>(planned.lists.letters),
  ]);
  const { end, facets } = planned;
  for (const batch of batches)
    await doors.call('harvest', () => harvest({ month, end, facets, ...batch }, IN_TIME));
  for (const each of repositories) await doors.call('measure', () => measure({ month, ...each }));
  for (const each of projects) await doors.call('roll-up', () => rollUp({ month, ...each }));
  await doors.call('roll-up', () => rollUp({ month }));
  let mails = 0;
  for (const letter of letters) {
    await doors.call('report', () => report({ month, ...letter }));
    const { counts } = await doors.call('deliver', () => deliver({ month, ...letter }, IN_TIME));
    mails += counts.sent;
  }
  await doors.call('publish', () => publish({ month }));
  await doors.call('watch', () => watch({ month }));
  return {
    batches: batches.length,
    repositories: repositories.length,
    projects: projects.length,
    letters: letters.length,
    mails,
    doors: doors.taken(),
    stored: await doors.stored(),
  };
}

/** What lies there after the first month is not of the second. */
function less(month: MeasuredMonth, before: MeasuredMonth): MeasuredMonth {
  const stored = Object.entries(month.stored).map(([prefix, { objects, bytes }]): [string, Stored] => {
    const was = before.stored[prefix] ?? { objects: 0, bytes: 0 };
    return [prefix, { objects: objects - was.objects, bytes: bytes - was.bytes }];
  });
  return { ...month, stored: Object.fromEntries(stored) };
}

const IN_TIME = { getRemainingTimeInMillis: () => 15 * 60_000 };

await main();
