import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Mailer } from '../../model/ports.ts';
import { CannotWrite } from '../store/cannot-write.ts';
import { errorCode } from '../store/error-code.ts';
import { makeFolder } from '../store/make-folder.ts';
import { replaceWhole } from '../store/whole-file.ts';
import { composeMail } from './compose-mail.ts';
import { refusal } from './refusal.ts';

/**
 * Puts each letter into a folder as an `.eml` file, which any mail program opens. Whoever asked for it alone may look:
 * there are addresses in it.
 */
export function folderMailer(folder: string): Mailer {
  return {
    async send(message) {
      const refused = refusal(message);
      if (refused !== null) return { outcome: 'refused', reason: refused };
      const { messageId, bytes } = await composeMail(message);
      const place = join(folder, `${message.id}.eml`);
      try {
        await makeOwnFolder(folder);
        await replaceWhole(place, bytes, 0o600);
      } catch (error) {
        // The file is there whole or not at all, so the letter has not gone.
        const why = error instanceof CannotWrite ? error.why : (error as Error).message;
        return { outcome: 'refused', reason: `${place} cannot be written: ${why}` };
      }
      return { outcome: 'sent', messageId, place };
    },
  };
}

/** One that is there stays as it is: it may be somebody's on purpose. */
async function makeOwnFolder(folder: string): Promise<void> {
  await makeFolder(dirname(folder));
  await mkdir(folder, 0o700).catch((error) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}
