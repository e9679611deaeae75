import { setTimeout } from 'node:timers/promises';
import { random } from '../../../sandbox/community/random.ts';
import { SES_FAULTS } from '../../stand-ins/ses-faults.ts';
import { type Checked, ledgerCheck } from './ledger-check.ts';
import { mailWorld } from './mail-world.ts';
import { noteEvents } from './note-events.ts';
import { startDeliverer } from './start-deliverer.ts';

const LONGEST_LIFE_MS = 700;

/**
 * Two processes deliver the same editions at once over one bucket; each may die by its own hand at a call, or be killed at
 * some moment. A third one goes on. Which process is faster is up to the machine; everything else, to the seed.
 */
export async function twoAtOnce(
  program: string,
  seed: number,
): Promise<Checked & { readonly kills: number; readonly accepted: number }> {
  const dice = random(seed * 104_729);
  const world = await mailWorld({ recipients: [4, 2], optOuts: ['m1@p0.example'], sockets: true });
  try {
    const { ses, s3, clock, editions } = world;
    ses.fail({ seeded: { seed: `${seed}`, share: dice.pick([0, 0.2, 0.5]), among: SES_FAULTS } });
    Object.assign(s3!.faults, { lostAnswers: dice.whole(0, 3), conflicts: dice.whole(0, 2) });
    const ends = await Promise.all(
      [1, 2].map(() => {
        const death = dice.chance(0.5) ? { call: dice.whole(5, 70), after: dice.chance(0.5) } : null;
        const kill = dice.chance(0.5) ? setTimeout(dice.whole(150, LONGEST_LIFE_MS)) : null;
        return startDeliverer(program, world, { death, kill });
      }),
    );
    clock.pass(30 * 60_000);
    await startDeliverer(program, world, { death: null });
    clock.pass(30 * 60_000);
    const before = await ledgerCheck(world, editions, { told: false });
    const strange = await noteEvents(world.store, ses.events(), dice);
    const after = await ledgerCheck(world, editions, { told: true });
    return {
      ...before,
      wrong: [...before.wrong, ...strange, ...after.wrong],
      kills: ends.filter(Boolean).length,
      accepted: ses.accepted.length,
    };
  } finally {
    await world.close();
  }
}
