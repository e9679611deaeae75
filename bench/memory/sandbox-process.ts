import { readWorld } from '../../sandbox/read-world.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { lastMonths } from '../cost/cost-of.ts';
import { largeWorld } from '../worlds/large-world.ts';
import type { Shown } from './shown.ts';

/** As if each request took so long, so that no limit is met. */
const SECONDS_A_REQUEST = 4;
const POINTS_PER_HOUR = 1_000_000;

/**
 * A sandbox in a process of its own. Its argument is a world folder, or how many changes a made-up repository has. Each
 * message is answered with what it plays from then on: the last month but one, and the last.
 */
async function main(): Promise<void> {
  const what = process.argv[2] ?? '';
  const world = /^\d+$/.test(what) ? largeWorld(Number(what)) : await readWorld(what);
  let requests = 0;
  let began = Date.now();
  const sandbox = await startSandbox({
    worlds: [],
    clock: () => new Date(began + (sandboxLog().length - requests) * SECONDS_A_REQUEST * 1000),
    pointsPerHour: POINTS_PER_HOUR,
  });
  function sandboxLog() {
    return sandbox?.log ?? [];
  }
  const [before, after] = lastMonths(world);
  let month = before;
  process.on('message', (asked: 'before' | 'after' | 'spent') => {
    if (asked !== 'spent') {
      month = asked === 'before' ? before : after;
      requests = sandbox.log.length;
      began = Date.parse(month.harvestedAt);
      sandbox.show([worldAt(world, month.harvestedAt)]);
    }
    const log = sandbox.log.slice(requests);
    const shown: Shown = {
      url: sandbox.url,
      nameWithOwner: world.repository.nameWithOwner,
      month,
      requests: log.length,
      points: log.reduce((sum, { points }) => sum + points, 0),
      seconds: log.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
      troubles: log.filter(({ status }) => status !== 200).length,
    };
    process.send?.(shown);
  });
}

await main();
