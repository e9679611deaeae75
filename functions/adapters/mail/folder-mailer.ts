import { join } from 'node:path';
import type { Mailer } from '../../model/ports.ts';
import { replaceWhole } from '../store/whole-file.ts';
import { composeMail } from './compose-mail.ts';
import { refusal } from './refusal.ts';

/** Puts each letter into a folder as an `.eml` file, which any mail program opens. */
export function folderMailer(folder: string): Mailer {
  return {
    async send(message) {
      const refused = refusal(message);
      if (refused !== null) return { outcome: 'refused', reason: refused };
      const { messageId, bytes } = await composeMail(message);
      const place = join(folder, `${message.id}.eml`);
      try {
        await replaceWhole(place, bytes);
      } catch (error) {
        // The file is there whole or not at all, so the letter has not gone.
        return { outcome: 'refused', reason: `${place} cannot be written: ${(error as Error).message}` };
      }
      return { outcome: 'sent', messageId, place };
    },
  };
}
