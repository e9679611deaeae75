import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { type Random, random } from '../../sandbox/community/random.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { differences, kept } from './kept.ts';
import { runToTheEnd } from './run-to-the-end.ts';

/** Two months: the second brings the first up to date. */
const MONTHS = [
  { month: '2026-05', end: '2026-06-01T00:00:00Z', began: Date.parse('2026-06-02T06:00:00Z') },
  { month: '2026-07', end: '2026-08-01T00:00:00Z', began: Date.parse('2026-08-02T06:00:00Z') },
] as const;
const MOST_FAULTS = 0.3;
const MOVING = 0.02;
const KILLS = 3;
const MOST_REQUESTS_BETWEEN_KILLS = 5;
const REPOSITORIES = 4;

interface Storm {
  readonly seed: number;
  readonly rate: number;
  readonly moving: number;
  readonly kills: number;
}

/**
 * Harvests two months of a made-up community again and again, with faults, items that move and processes that are killed, and
 * compares every row of their snapshots with those of undisturbed harvests. `npm run soak -- --seeds 500 --first 51`
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string', default: '50' },
      first: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log('npm run soak -- [--seeds N] [--first SEED]\n\n50 seeds from 1 on, unless told.');
    return;
  }
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-soak-'));
  try {
    const program = await bundled(scratch);
    const worlds = makeCommunity();
    const calm = await weather(program, worlds, worlds, join(scratch, 'calm'), {
      seed: 0,
      rate: 0,
      moving: 0,
      kills: 0,
    });
    console.log(
      `undisturbed: ${calm.requests} requests, ${calm.kept.size} facets of ${worlds.length} repositories in ${MONTHS.length} months`,
    );
    const first = Number(values.first);
    let bad = 0;
    for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
      const rate = MOST_FAULTS * random(seed).next();
      const folder = join(scratch, String(seed));
      const some = someOf(worlds, seed);
      const storm = await weather(program, worlds, some, folder, {
        seed,
        rate,
        moving: MOVING,
        kills: KILLS,
      });
      const different = differences(only(calm.kept, some), storm.kept);
      // Whoever is killed with the answer in hand that tells of a limit cannot have kept it.
      const well = different.length === 0 && storm.early <= storm.kills;
      if (!well) bad += 1;
      console.log(
        `seed ${seed}: ${(100 * rate).toFixed(0)} % faults, ${storm.kills} kills, ${storm.starts} starts, ${storm.requests} requests, ${storm.early} while a limit was in force that a killed process had been told of: ${well ? 'the same' : `DIFFERENT: ${different.slice(0, 5).join(', ')}`}`,
      );
      if (well) await rm(folder, { recursive: true });
    }
    console.log(
      bad === 0
        ? 'Every snapshot is the undisturbed one.'
        : `${bad} of ${values.seeds} are not. See ${scratch}`,
    );
    process.exitCode = bad === 0 ? 0 : 1;
  } finally {
    if (process.exitCode === 0) await rm(scratch, { recursive: true, force: true });
  }
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

async function weather(
  program: string,
  worlds: readonly World[],
  read: readonly World[],
  folder: string,
  { seed, rate, moving, kills }: Storm,
) {
  const clock = { now: MONTHS[0].began };
  const dice = random(seed + 1_000_000);
  const sandbox = await startSandbox({
    worlds: [],
    clock: () => new Date(clock.now),
    faults: { rate, seed },
    moving: { rate: moving, seed },
  });
  let starts = 0;
  let killed = 0;
  try {
    for (const [index, { month, end, began }] of MONTHS.entries()) {
      clock.now = Math.max(clock.now, began);
      const day = new Date(began).toISOString();
      sandbox.show(worlds.map((world) => worldAt(world, day)));
      const inThisMonth = Math.floor((kills + 1 - index) / 2);
      const run = await runToTheEnd(
        program,
        { url: sandbox.url, folder, month, end, repositories: namesOf(read) },
        clock,
        killer(sandbox.log, inThisMonth, dice),
      );
      starts += run.starts;
      killed += run.kills;
    }
  } finally {
    await sandbox.close();
  }
  return {
    kept: await kept(
      folder,
      MONTHS.map(({ month }) => month),
      namesOf(read),
    ),
    requests: sandbox.log.length,
    early: Object.values(sandbox.early).reduce((sum, each) => sum + each, 0),
    starts,
    kills: killed,
  };
}

/** Strikes as often as told, each time some requests and some moments after the last. */
function killer(log: readonly unknown[], times: number, dice: Random) {
  let left = times;
  let at = log.length + dice.whole(0, MOST_REQUESTS_BETWEEN_KILLS);
  let moments = dice.whole(0, 10);
  return {
    strikes() {
      if (left === 0 || log.length < at) return false;
      if (moments > 0) {
        moments -= 1;
        return false;
      }
      left -= 1;
      at = log.length + dice.whole(0, MOST_REQUESTS_BETWEEN_KILLS);
      moments = dice.whole(0, 10);
      return true;
    },
  };
}

/** A fifth of the requests find as many mistakes of the harvest as all of them, so each seed reads a few repositories. */
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

function namesOf(worlds: readonly World[]) {
  return worlds.map(({ repository }) => {
    const [owner = '', name = ''] = repository.nameWithOwner.split('/');
    return { owner, name };
  });
}

await main();
