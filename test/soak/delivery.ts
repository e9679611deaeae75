import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DiesOnce, killedAtEveryCall } from './delivery/killed.ts';
import type { LaneWord } from './delivery/lane.ts';
import { bundled, startDeliverer } from './delivery/start-deliverer.ts';
import { twoAtOnce } from './delivery/two-at-once.ts';

const LANES = 2;

const USAGE = `npm run soak:delivery -- [--seeds N] [--first SEED] [--pairs N]

Delivers made-up months in a storm: several processes at once that die, a mail service that accepts and drops, fails, hangs,
throttles and has a quota, opt-outs, events in any order, corrections, a person who sends again. Then two processes at once
that are killed (as many pairs as told), and one that kills itself at each of its calls in turn. What the receiving end has is
compared with the ledger and the run report. 1000 seeds from 1 on and 30 pairs, unless told; one seed alone is replayed with
--first SEED --seeds 1 --pairs 0.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      first: { type: 'string' },
      pairs: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const first = wholeNumber('--first', values.first ?? '1');
  const seeds = wholeNumber('--seeds', values.seeds ?? '1000');
  const pairs = wholeNumber('--pairs', values.pairs ?? '30');
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-soak-'));
  try {
    const bad =
      (await storms(await bundled('lane', scratch), first, seeds)) + (await processes(scratch, first, pairs));
    console.log(
      bad === 0
        ? 'Nobody has an edition twice, and the ledger says of everybody what the receiving end has.'
        : `${bad} went wrong.`,
    );
    return bad === 0 ? 0 : 1;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function storms(program: string, first: number, seeds: number): Promise<number> {
  const sums = new Map<string, number>();
  let bad = 0;
  let done = 0;
  const hear = ({ seed, storm }: LaneWord) => {
    const wrong = 'failed' in storm ? [storm.failed] : storm.wrong;
    done += 1;
    if (done % 100 === 0) console.log(`${done} of ${seeds} storms`);
    if (wrong.length > 0) {
      bad += 1;
      console.log(`seed ${seed}: ${wrong.slice(0, 5).join('; ')}`);
    }
    if ('failed' in storm) return;
    const { ends, wrong: _, ...counts } = storm;
    for (const [key, count] of Object.entries({ ...ends, ...counts }))
      sums.set(key, (sums.get(key) ?? 0) + count);
  };
  const lanes = Array.from({ length: Math.min(LANES, seeds) }, (_, lane) =>
    laneOf(program, [first + lane, first + seeds, LANES], hear),
  );
  await Promise.all(lanes);
  const said = [...sums].map(([key, count]) => `${count} ${key}`).join(', ');
  console.log(`${seeds} storms: ${said}; ${bad} of them went wrong`);
  return bad;
}

function laneOf(program: string, range: readonly number[], hear: (word: LaneWord) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(program, range.map(String), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (piece) => {
      complaint += piece;
    });
    child.on('message', hear);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A lane ended: ${complaint.slice(0, 2000)}`)),
    );
  });
}

async function processes(scratch: string, first: number, pairs: number): Promise<number> {
  if (pairs === 0) return 0;
  const program = await bundled('deliverer', scratch);
  const dies: DiesOnce = (world, death) => startDeliverer(program, world, { death, patient: true });
  const [ofPairs, ...killed] = await Promise.all([
    inPairs(program, first, pairs),
    killedAtEveryCall(dies, { after: false, sockets: true }),
    killedAtEveryCall(dies, { after: true, sockets: true }),
  ]);
  const wrong = killed.flatMap((one) => one.wrong);
  const deaths = killed.reduce((sum, one) => sum + one.deaths, 0);
  for (const one of wrong) console.log(one);
  console.log(
    `a process that kills itself at each of its calls, ${deaths} deaths: ${wrong.length} went wrong`,
  );
  return ofPairs + wrong.length;
}

async function inPairs(program: string, first: number, pairs: number): Promise<number> {
  let bad = 0;
  let kills = 0;
  const ends = { sent: 0, suppressed: 0, refused: 0, unknown: 0 };
  for (let seed = first; seed < first + pairs; seed += 1) {
    const pair = await twoAtOnce(program, seed);
    kills += pair.kills;
    for (const key of Object.keys(ends) as (keyof typeof ends)[]) ends[key] += pair.ends[key];
    if (pair.wrong.length > 0) {
      bad += 1;
      console.log(`pair ${seed}: ${pair.wrong.slice(0, 5).join('; ')}`);
    }
  }
  const said = Object.entries(ends).map(([key, count]) => `${count} ${key}`);
  console.log(`${pairs} pairs of processes, ${kills} killed: ${said.join(', ')}; ${bad} of them went wrong`);
  return bad;
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${flag} ${text}: a whole number is wanted`);
  return Number(text);
}

process.exitCode = await main();
