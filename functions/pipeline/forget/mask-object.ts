import { FACETS } from '../../model/snapshot.ts';
import { QUICK, unzipLines, zipLines } from '../snapshot/lines.ts';
import type { Forgotten } from './forgotten.ts';
import { maskCalendar } from './mask-calendar.ts';
import { maskDocument } from './mask-document.ts';
import { maskLine } from './mask-line.ts';
import { maskMarkup } from './mask-markup.ts';
import { maskText } from './mask-text.ts';
import { isNamedInMail } from './names-in-mail.ts';

export interface Masked {
  /** `null`: nothing is to be kept of it. */
  readonly body: Uint8Array | null;
  /** Rows, or else 1: how much of it was about them. */
  readonly found: number;
  /** Of rows: how many are left. */
  readonly rows: number | null;
}

/**
 * An object of the store without who was forgotten; what it is, its key says. With nothing found the bytes are the same.
 * @param recipients addresses that stay
 */
export async function maskObject(
  key: string,
  body: Uint8Array,
  forgotten: Forgotten,
  recipients: ReadonlySet<string> = new Set(),
): Promise<Masked> {
  if (key.endsWith('.ndjson.gz')) return maskRows(key, body, forgotten);
  const text = new TextDecoder().decode(body);
  if (key.endsWith('.eml'))
    return isNamedInMail(text, forgotten) ? { body: null, found: 1, rows: null } : unchanged(body);
  const masked = maskedText(key, text, forgotten, recipients);
  return masked === text ? unchanged(body) : { body: new TextEncoder().encode(masked), found: 1, rows: null };
}

function unchanged(body: Uint8Array): Masked {
  return { body, found: 0, rows: null };
}

function maskedText(
  key: string,
  text: string,
  forgotten: Forgotten,
  recipients: ReadonlySet<string>,
): string {
  if (key.endsWith('.json')) return maskedJson(text, forgotten, recipients);
  if (/\.(?:html|xml)$/.test(key)) return maskMarkup(text, forgotten);
  return key.endsWith('.ics') ? maskCalendar(text, forgotten) : maskText(text, forgotten);
}

/** Written as it was: the indent tells the documents apart that people read. */
function maskedJson(text: string, forgotten: Forgotten, recipients: ReadonlySet<string>): string {
  const document: unknown = JSON.parse(text);
  const before = JSON.stringify(document);
  const masked = maskDocument(document, forgotten, { recipients });
  if (JSON.stringify(masked) === before) return text;
  const indent = /^\{\n( +)/.exec(text)?.[1]?.length ?? 0;
  return `${JSON.stringify(masked, null, indent)}${text.endsWith('\n') ? '\n' : ''}`;
}

/** Looked at first and zipped only where something is found: most objects have nothing. */
async function maskRows(key: string, body: Uint8Array, forgotten: Forgotten): Promise<Masked> {
  const facet = FACETS.find((each) => new RegExp(`/${each}(?:-\\d+)?\\.ndjson\\.gz$`).test(key)) ?? null;
  let found = 0;
  let rows = 0;
  async function* lines(): AsyncGenerator<object> {
    for await (const line of unzipLines([body], key)) {
      const masked = maskLine(line as object, facet, forgotten);
      if (masked === null || JSON.stringify(masked) !== JSON.stringify(line)) found += 1;
      if (masked === null) continue;
      rows += 1;
      yield masked;
    }
  }
  for await (const _ of lines());
  if (found === 0) return { body, found, rows };
  const about = { found, rows };
  return {
    ...about,
    body: await zipLines(lines(), key.includes('/pending/') ? QUICK : undefined),
  };
}
