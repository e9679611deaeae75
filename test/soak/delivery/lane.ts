import { deliveryStorm, type Storm } from './storm.ts';

/** What a lane says of each seed. */
export interface LaneWord {
  readonly seed: number;
  /** An error in place of it has a message alone. */
  readonly storm: Storm | { readonly failed: string };
}

/** Every so many seeds from the first on, in a process of its own: the work is more than one core does in time. */
async function main(): Promise<void> {
  const [first = 1, end = 1, step = 1] = process.argv.slice(2).map(Number);
  for (let seed = first; seed < end; seed += step) {
    const storm = await deliveryStorm(seed).catch((error: Error) => ({
      failed: error.stack ?? error.message,
    }));
    const word: LaneWord = { seed, storm };
    await new Promise((told) => process.send?.(word, told));
  }
  process.exit(0);
}

await main();
