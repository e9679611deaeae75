import type { QueuedReport, Runtime } from '../model/ports.ts';
import { noteMailEvent } from './note-mail-event.ts';

/**
 * Notes what a mail service told, one by one.
 * @returns the ids of what has to come again: it could not be read, or not be written down
 */
export async function noteMailEvents(
  { store, progress }: Pick<Runtime, 'store' | 'progress'>,
  queued: readonly QueuedReport[],
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { id, reported, unreadable } of queued) {
    const warn = (message: string) => progress({ step: 'deliver', level: 'warning', message });
    if (unreadable !== null) {
      warn(`what the mail service told cannot be read: ${unreadable}`);
      failed.push(id);
    } else if (reported !== null) {
      try {
        if (!(await noteMailEvent(store, reported)))
          warn(`the mail service told of a delivery that the ledger does not have: ${reported.messageId}`);
      } catch (error) {
        warn(`what the mail service told cannot be written down: ${(error as Error).message}`);
        failed.push(id);
      }
    }
  }
  return failed;
}
