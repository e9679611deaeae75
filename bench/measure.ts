import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Errand, Told } from './measured/errand.ts';
import { keptSnapshot } from './measured/kept-snapshot.ts';
import { bundled } from './memory/bundled.ts';
import { toldBy } from './memory/told-by.ts';

const HELP = `npm run bench:measure -- [--keep FOLDER] [--times N] WORLD_FOLDER|CHANGES ...

What measuring costs: time and memory of all indicators over twelve months, beside merely reading and parsing the same
snapshot. Prints a table in Markdown.

WORLD_FOLDER|CHANGES   a world folder, or a made-up repository of so many changes: 100000 and their issues have 1,000,000
                       comments; to write them down takes a few minutes
--keep FOLDER          where snapshots are kept for the next time; otherwise they are removed
--times N              the quickest of so many; otherwise 3`;

/** Prints what measuring costs. See `--help`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string' }, times: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help === true || positionals.length === 0) return console.log(HELP);
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-bench-'));
  try {
    const program = await bundled(join(import.meta.dirname, 'measured/measuring-process.ts'), scratch);
    console.log(
      '| | items | comments | read and parse | measure | ratio | items a second | peak RSS, read | measure |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (const what of positionals) {
      const kept = await keptSnapshot(what, values.keep ?? scratch);
      const best = (step: Errand['what']) =>
        quickest(Number(values.times ?? 3), () => toldBy<Told>(program, { ...kept, what: step }));
      console.log(row(kept.nameWithOwner, await best('read'), await best('measure')));
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function quickest(times: number, run: () => Promise<Told>): Promise<Told> {
  let best = await run();
  for (let i = 1; i < times; i++) {
    const next = await run();
    if (next.seconds < best.seconds) best = next;
  }
  return best;
}

function row(name: string, read: Told, measured: Told): string {
  const { issues = 0, changes = 0, discussions = 0 } = read.rows;
  const items = issues + changes + discussions;
  const cells = [
    name,
    grouped(items),
    grouped(read.comments),
    `${read.seconds.toFixed(2)} s`,
    `${measured.seconds.toFixed(2)} s`,
    (measured.seconds / read.seconds).toFixed(2),
    grouped(Math.round(items / measured.seconds)),
    `${Math.round(read.peakRss / 1_048_576)} MB`,
    `${Math.round(measured.peakRss / 1_048_576)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

await main();
