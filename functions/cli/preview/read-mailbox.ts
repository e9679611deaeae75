import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface Mail {
  readonly raw: Uint8Array;
  readonly subject: string;
  /** In their order, names as they are written. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly {
    readonly type: string;
    readonly name: string | null;
    readonly bytes: number;
  }[];
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.eml$/;

/** The newest month first. */
export async function listMails(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name)).sort((a, b) => (a < b ? 1 : -1));
}

/** `null` where there is none of this name in the folder itself. */
export async function readMail(folder: string, name: string): Promise<Mail | null> {
  if (!NAME.test(name)) return null;
  const raw = await readFile(join(folder, name)).catch(() => null);
  if (raw === null) return null;
  const { subject = '', headers, html = null, text = null, attachments } = await PostalMime.parse(raw);
  return {
    raw,
    subject,
    headers: headers.map(({ key, originalKey, value }) => ({ name: originalKey ?? key, value })),
    html,
    text,
    attachments: attachments.map(({ mimeType, filename, content }) => ({
      type: mimeType,
      name: filename,
      bytes: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}
