import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inThisProcess, killedAtEveryCall } from '../../soak/delivery/killed.ts';
import { bundled } from '../../soak/delivery/start-deliverer.ts';
import { deliveryStorm } from '../../soak/delivery/storm.ts';
import { twoAtOnce } from '../../soak/delivery/two-at-once.ts';

/** The short form of `npm run soak:delivery`. */
const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);

test.each(SEEDS)(
  'nobody has an edition twice, and the ledger says what the receiving end has: storm %i',
  async (seed) => {
    expect((await deliveryStorm(seed)).wrong).toEqual([]);
  },
);

test.each([
  ['before it happens', false],
  ['when it has happened', true],
])('a delivery that is killed at each of its calls in turn, %s', async (_, after) => {
  const { deaths, wrong } = await killedAtEveryCall(inThisProcess, { after, sockets: false });
  expect(wrong).toEqual([]);
  expect(deaths).toBeGreaterThan(30);
});

test('two processes at once, of which some are killed, over one bucket', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'community-hat-deliveries-'));
  try {
    const program = await bundled('deliverer', folder);
    const pairs = await Promise.all([1, 2].map((seed) => twoAtOnce(program, seed)));
    expect(pairs.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(pairs.reduce((sum, { accepted }) => sum + accepted, 0)).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
