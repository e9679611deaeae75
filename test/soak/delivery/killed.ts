import { random } from '../../../sandbox/community/random.ts';
import { deliverAll } from './deliver-all.ts';
import { ledgerCheck } from './ledger-check.ts';
import { type MailWorld, mailWorld } from './mail-world.ts';
import { type Death, mortal } from './mortal.ts';
import { noteEvents } from './note-events.ts';

/** Delivers until that death. @returns whether it died, and did not end before */
export type DiesOnce = (world: MailWorld, death: Death) => Promise<boolean>;

export interface Killed {
  readonly deaths: number;
  readonly wrong: readonly string[];
}

/**
 * Kills a delivery at each of its calls in turn, before it or when it has taken effect; another one goes on, and then the
 * ledger has to fit what the receiving end has.
 * @returns how many deaths there were, and what is wrong after which
 */
export async function killedAtEveryCall(
  deliverUntil: DiesOnce,
  { after, sockets }: { readonly after: boolean; readonly sockets: boolean },
): Promise<Killed> {
  const wrong: string[] = [];
  let deaths = 0;
  for (let call = 1; ; call += 1) {
    const world = await mailWorld({ recipients: [3], optOuts: ['m1@p0.example'], sockets });
    try {
      const died = await deliverUntil(world, { call, after });
      world.clock.pass(30 * 60_000);
      await deliverAll(
        { store: world.store, mailer: world.mailer('patient'), clock: world.clock },
        world.editions,
      );
      for (const told of [false, true]) {
        if (told) await noteEvents(world.store, world.ses.events(), random(call));
        const checked = await ledgerCheck(world, world.editions, { told });
        // At most the one that it was at.
        if (checked.ends.unknown > 1) wrong.push(`${checked.ends.unknown} are in doubt after one death`);
        wrong.push(
          ...checked.wrong.map((one) => `killed ${after ? 'after' : 'before'} call ${call}: ${one}`),
        );
      }
      if (!died) break;
      deaths += 1;
    } finally {
      await world.close();
    }
  }
  return { deaths, wrong };
}

/** The process dies in this one: whatever it waits for never comes. */
export const inThisProcess: DiesOnce = async (world, death) => {
  let die: (died: true) => void = () => undefined;
  const died = new Promise<true>((resolve) => {
    die = resolve;
  });
  const ports = mortal(
    { store: world.store, mailer: world.mailer('patient') },
    { death, die: () => die(true) },
  );
  const ended = deliverAll({ ...ports, clock: world.clock }, world.editions).then(() => false);
  return Promise.race([died, ended]);
};
