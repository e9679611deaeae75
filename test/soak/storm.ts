import type { Random } from '../../sandbox/community/random.ts';
import { random } from '../../sandbox/community/random.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { kept } from './kept.ts';
import { runToTheEnd } from './run-to-the-end.ts';

/** Two months: the second brings the first up to date. */
export const MONTHS = [
  { month: '2026-05', end: '2026-06-01T00:00:00Z', began: Date.parse('2026-06-02T06:00:00Z') },
  { month: '2026-07', end: '2026-08-01T00:00:00Z', began: Date.parse('2026-08-02T06:00:00Z') },
] as const;

const MOST_REQUESTS_BETWEEN_KILLS = 5;
const MOST_MOMENTS_AFTER_A_REQUEST = 10;

export interface Weather {
  readonly seed: number;
  /** Of 1: how many requests are hurt. */
  readonly faults: number;
  /** Of 1: how many items are touched between two requests. */
  readonly moving: number;
  readonly kills: number;
}

export interface Harvested {
  readonly kept: ReadonlyMap<string, string>;
  readonly requests: number;
  /** Requests made while a limit was in force. */
  readonly early: number;
  readonly starts: number;
  readonly kills: number;
}

/** Harvests both months of some of the worlds into the folder, whatever the weather. */
export async function harvestIn(
  weather: Weather,
  program: string,
  worlds: readonly World[],
  read: readonly World[],
  folder: string,
): Promise<Harvested> {
  const { seed, faults, moving, kills } = weather;
  const clock = { now: MONTHS[0].began };
  const dice = random(seed + 1_000_000);
  const repositories = read.map(({ repository }) => {
    const [owner = '', name = ''] = repository.nameWithOwner.split('/');
    return { owner, name };
  });
  const sandbox = await startSandbox({
    worlds: [],
    clock: () => new Date(clock.now),
    faults: { rate: faults, seed },
    moving: { rate: moving, seed },
  });
  let starts = 0;
  let killed = 0;
  try {
    for (const [index, { month, end, began }] of MONTHS.entries()) {
      clock.now = Math.max(clock.now, began);
      const day = new Date(began).toISOString();
      sandbox.show(worlds.map((world) => worldAt(world, day)));
      const errand = { url: sandbox.url, folder, month, end, repositories };
      const inThisMonth = Math.floor((kills + 1 - index) / 2);
      const run = await runToTheEnd(program, errand, clock, killer(sandbox.log, inThisMonth, dice));
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
      repositories,
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
  let moments = dice.whole(0, MOST_MOMENTS_AFTER_A_REQUEST);
  return {
    strikes() {
      if (left === 0 || log.length < at) return false;
      if (moments > 0) {
        moments -= 1;
        return false;
      }
      left -= 1;
      at = log.length + dice.whole(0, MOST_REQUESTS_BETWEEN_KILLS);
      moments = dice.whole(0, MOST_MOMENTS_AFTER_A_REQUEST);
      return true;
    },
  };
}
