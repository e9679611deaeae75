import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyedSecrets } from '../functions/adapters/secrets.ts';
import { folderStore } from '../functions/adapters/store/folder-store.ts';
import { editionKey, planKey } from '../functions/model/keys.ts';
import { monthsUpTo } from '../functions/model/month.ts';
import type { Report } from '../functions/model/report.ts';
import { documentBytes } from '../functions/pipeline/documents.ts';
import { publish } from '../functions/pipeline/publish.ts';
import { anEdition, aPlan } from '../test/builders/archive.ts';
import { aConfig } from '../test/builders/config.ts';

const HELP = `npm run bench:archive -- [--projects N] [--months N]

What it takes to publish an archive of so many projects and months, each report as large as one of 29 findings with ten
pieces of evidence each, in a folder: everything for the first time, the same again, and the month after. Prints a table in
Markdown. 40 projects and 60 months where nothing else is said.`;

const LAST = '2026-07';
const NEXT = '2026-08';

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(HELP);
  const projects = Array.from({ length: numberOf('--projects', 40) }, (_, at) => ({
    id: `project-${at}`,
    name: `Project ${at}`,
  }));
  const months = monthsUpTo(LAST, numberOf('--months', 60));
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const store = folderStore(folder);
    const runtime = { store, secrets: keyedSecrets('bench'), progress: () => {} };
    const settings = projects.map((each) => ({ ...each, repositories: ['a/b'], visibility: 'public' }));
    const config = aConfig({ projects: settings });
    for (const month of [LAST, NEXT]) await store.write(planKey(month), documentBytes(aPlan(month, config)));
    const write = async (month: string) => {
      for (const subject of projects) {
        const visibility = { kind: 'public' } as const;
        const edition = {
          visibility,
          audience: 'maintainers' as const,
          subject: subject.id,
          month,
          revision: 1,
        };
        await store.write(editionKey(edition, 'report.json'), documentBytes(named(report, month, subject)));
      }
    };
    const report = aLargeReport();
    for (const month of months) await write(month);
    console.log(`${projects.length * months.length} reports of ${kilobytes(documentBytes(report).length)}\n`);
    console.log('| | seconds | of it CPU | peak RSS |\n|---|---|---|---|');
    await timed('all, for the first time', () => publish(runtime, { month: LAST }));
    await timed('the same again', () => publish(runtime, { month: LAST }));
    await write(NEXT);
    await timed('the month after', () => publish(runtime, { month: NEXT }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function named(report: Report, month: string, subject: Report['subject']): Report {
  return { ...report, month, subject };
}

function aLargeReport(): Report {
  const report = anEdition();
  const [finding] = report.findings;
  const findings = Array.from({ length: 29 }, (_, at) => ({ ...finding!, id: `${finding!.id}-${at}` }));
  return { ...report, findings };
}

async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  await act();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = ((user + system) / 1e6).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`| ${what} | ${seconds.toFixed(1)} | ${cpu} | ${memory} MB |`);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}

function numberOf(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

await main();
