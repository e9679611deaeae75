import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { random } from '../../sandbox/community/random.ts';
import type { World } from '../../sandbox/world.ts';
import { differences } from './kept.ts';
import { harvestIn, MONTHS } from './storm.ts';

const MOST_FAULTS = 0.3;
const MOVING = 0.02;
const KILLS = 3;
const REPOSITORIES = 4;
/** The sandbox works in this process and the harvests in their own. */
const LANES = 2;

const USAGE = `npm run soak -- [--seeds N] [--first SEED]

Harvests two months of made-up repositories with faults, items that move and processes that are killed, and compares
every row of their snapshots with those of undisturbed harvests. 50 seeds from 1 on, unless told.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string' }, first: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const first = wholeNumber('--first', values.first ?? '1');
  const seeds = wholeNumber('--seeds', values.seeds ?? '50');
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-soak-'));
  const program = await bundled(scratch);
  const worlds = makeCommunity();
  const still = { seed: 0, faults: 0, moving: 0, kills: 0 };
  const calm = await harvestIn(still, program, worlds, worlds, join(scratch, 'calm'));
  console.log(
    `undisturbed: ${calm.requests} requests, ${calm.kept.size} facets of ${worlds.length} repositories in ${MONTHS.length} months`,
  );

  let next = first;
  let bad = 0;
  const lane = async () => {
    while (next < first + seeds) {
      const seed = next++;
      const line = await compare(seed, program, worlds, calm.kept, join(scratch, String(seed)));
      if (line.well) await rm(join(scratch, String(seed)), { recursive: true });
      else bad += 1;
      console.log(`seed ${seed}: ${line.says}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (bad > 0) {
    console.log(`${bad} of ${seeds} are not the undisturbed one. Their stores are in ${scratch}`);
    return 1;
  }
  console.log('Every snapshot is the undisturbed one.');
  await rm(scratch, { recursive: true });
  return 0;
}

async function compare(
  seed: number,
  program: string,
  worlds: readonly World[],
  calm: ReadonlyMap<string, string>,
  folder: string,
): Promise<{ readonly well: boolean; readonly says: string }> {
  const faults = MOST_FAULTS * random(seed).next();
  const read = someOf(worlds, seed);
  const weather = { seed, faults, moving: MOVING, kills: KILLS };
  try {
    const { kept, kills, starts, requests, early } = await harvestIn(weather, program, worlds, read, folder);
    const different = differences(only(calm, read), kept);
    // Whoever is killed with the answer in hand that tells of a limit cannot have kept it.
    const well = different.length === 0 && early <= kills;
    const outcome = well ? 'the same' : `DIFFERENT: ${different.slice(0, 5).join(', ')}`;
    const obeyed = `${early} while a limit was in force (at most one after each kill)`;
    return {
      well,
      says: `${Math.round(100 * faults)} % faults, ${kills} kills, ${starts} starts, ${requests} requests, ${obeyed}: ${outcome}`,
    };
  } catch (error) {
    return { well: false, says: `FAILED: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A few repositories a seed: many seeds find more than many repositories. */
function someOf(worlds: readonly World[], seed: number): readonly World[] {
  const dice = random(seed + 2_000_000);
  return worlds
    .map((world) => ({ world, place: dice.next() }))
    .sort((one, other) => one.place - other.place)
    .slice(0, REPOSITORIES)
    .map(({ world }) => world);
}

/** What is kept of these. */
function only(all: ReadonlyMap<string, string>, worlds: readonly World[]): ReadonlyMap<string, string> {
  const names = new Set(worlds.map(({ repository }) => repository.nameWithOwner));
  return new Map([...all].filter(([key]) => names.has(key.split(' ')[1] ?? '')));
}

/** Starting the program is most of the time, so it is put into one file. */
async function bundled(scratch: string): Promise<string> {
  const outfile = join(scratch, 'harvester.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'harvester.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${flag} ${text}: a whole number is wanted`);
  return Number(text);
}

process.exitCode = await main();
