import { PREFIXES } from '../../model/keys.ts';
import type { Mailer, Store } from '../../model/ports.ts';
import { composeMail } from './compose-mail.ts';
import { refusal } from './refusal.ts';

/** Puts each letter beside the other documents as an `.eml` object. */
export function storeMailer(store: Pick<Store, 'write' | 'locate'>): Mailer {
  return {
    async send(message) {
      const refused = refusal(message);
      if (refused !== null) return { outcome: 'refused', reason: refused };
      const { messageId, bytes } = await composeMail(message);
      const key = `${PREFIXES.mailbox}${message.id}.eml`;
      try {
        await store.write(key, bytes);
      } catch (error) {
        // Should it lie there all the same, the next try replaces it: there is one letter under one name.
        return {
          outcome: 'refused',
          reason: `${store.locate(key)} cannot be written: ${(error as Error).message}`,
        };
      }
      return { outcome: 'sent', messageId, place: store.locate(key) };
    },
  };
}
