import { sesEvent } from '../../../functions/adapters/mail/ses-event.ts';
import type { Store } from '../../../functions/model/ports.ts';
import { noteMailEvent } from '../../../functions/pipeline/note-mail-event.ts';
import type { Random } from '../../../sandbox/community/random.ts';

/** Notes what the mail service told, in any order and some of it twice. @returns what the ledger knows nothing of */
export async function noteEvents(
  store: Store,
  bodies: readonly string[],
  dice: Random,
): Promise<readonly string[]> {
  const twice = [...bodies, ...bodies.filter(() => dice.chance(0.2))];
  const mixed = twice.map((body) => ({ body, place: dice.next() })).sort((a, b) => a.place - b.place);
  const strange: string[] = [];
  for (const { body } of mixed) {
    const reported = sesEvent(body);
    if (reported !== null && !(await noteMailEvent(store, reported)))
      strange.push(`the ledger has no delivery that ${reported.event.kind} could be of`);
  }
  return strange;
}
