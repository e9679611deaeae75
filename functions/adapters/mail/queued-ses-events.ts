import type { QueuedReport } from '../../model/ports.ts';
import { sesEvent } from './ses-event.ts';

/** What SES told, as a queue hands it over. What cannot be read stays in the queue, and ends among the dead letters. */
export function queuedSesEvents(
  records: readonly { readonly messageId: string; readonly body: string }[],
): readonly QueuedReport[] {
  return records.map(({ messageId: id, body }) => {
    try {
      return { id, reported: sesEvent(body), unreadable: null };
    } catch (error) {
      // What it says is not repeated: there are addresses in it.
      return { id, reported: null, unreadable: (error as Error).name };
    }
  });
}
