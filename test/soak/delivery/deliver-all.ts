import type { EditionName } from '../../../functions/model/keys.ts';
import type { Clock, Mailer, Store } from '../../../functions/model/ports.ts';
import { deliverInTime } from '../../../functions/pipeline/deliver-in-time.ts';
import { secrets } from '../../builders/written-month.ts';

const MOST_CALLS = 50;

/**
 * Delivers editions as the cloud does: each again and again until it is done, or until it is to wait.
 * @returns whether all are done
 */
export async function deliverAll(
  ports: { readonly store: Store; readonly mailer: Mailer; readonly clock: Clock },
  editions: readonly EditionName[],
  milliseconds = 15 * 60_000,
): Promise<boolean> {
  const runtime = { ...ports, secrets, progress: () => undefined };
  let done = true;
  for (const edition of editions)
    for (let calls = 1; ; calls += 1) {
      const said = await deliverInTime(runtime, edition, milliseconds);
      if (said.done) break;
      const waits = Date.parse(said.resumeAt) > ports.clock.now().getTime();
      if (waits) done = false;
      if (waits) break;
      if (calls > MOST_CALLS) throw new Error(`${edition.subject} comes to no end`);
    }
  return done;
}
