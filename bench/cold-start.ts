import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bundle, bundleDoor, ROOT } from './cold-start/bundle-door.ts';
import { type ImportTime, importTime } from './cold-start/import-time.ts';
import { partsOf } from './cold-start/parts-of.ts';

const HELP = `npm run bench:cold-start -- [--node FILE] [--times N] [--why] [DOOR ...]

Bundles each Lambda function as it is deployed, and prints how large it is and how long a new process takes to import it.
--node   the Node.js to measure with; otherwise the one that runs this. Lambda has Node.js 24
--times  processes for each door, 11 where it is not said; the median is told
--why    what is in each bundle, too`;

/** What each door should stay under: minified kilobytes, and milliseconds. */
const GOAL = { kilobytes: 700, milliseconds: 100 };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      node: { type: 'string', default: process.execPath },
      times: { type: 'string', default: '11' },
      why: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(HELP);
  const doors = positionals.length > 0 ? positionals : await allDoors();
  const scratch = await mkdtemp(join(tmpdir(), 'cold-start-'));
  try {
    console.log(`${machine(values.node)}, the median of ${values.times} processes\n`);
    console.log('| door | KB | import, ms | the quickest | |\n|---|---|---|---|---|');
    const bundles: Bundle[] = [];
    for (const door of doors) {
      const bundle = await bundleDoor(door, scratch);
      bundles.push(bundle);
      console.log(row(bundle, await importTime(values.node, bundle.file, Number(values.times))));
    }
    console.log(`| the goal | ${GOAL.kilobytes} | ${GOAL.milliseconds} | | |`);
    if (values.why) for (const bundle of bundles) console.log(why(bundle));
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function allDoors(): Promise<readonly string[]> {
  const files = await readdir(join(ROOT, 'functions/handlers'));
  return files.map((file) => file.replace(/\.ts$/, '')).sort();
}

function machine(node: string): string {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  return `Node.js ${version}, ${process.platform}, ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`;
}

function row({ door, bytes }: Bundle, { median, quickest }: ImportTime): string {
  const size = bytes / 1000;
  const met = size <= GOAL.kilobytes && median <= GOAL.milliseconds;
  return `| ${door} | ${size.toFixed(0)} | ${median.toFixed(0)} | ${quickest.toFixed(0)} | ${met ? '' : 'over'} |`;
}

function why(bundle: Bundle): string {
  const rows = partsOf(bundle).map(({ part, bytes }) => `| ${part} | ${(bytes / 1000).toFixed(0)} |`);
  return `\n| ${bundle.door}: of ${(bundle.bytes / 1000).toFixed(0)} KB | KB |\n|---|---|\n${rows.join('\n')}`;
}

await main();
