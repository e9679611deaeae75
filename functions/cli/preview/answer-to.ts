import { PREFIXES } from '../../model/keys.ts';
import { inScheme } from './in-scheme.ts';
import type { Shown } from './keep-up-to-date.ts';
import { indexPage } from './pages/index-page.ts';
import { letterPage } from './pages/letter-page.ts';
import { mailPage } from './pages/mail-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { SCRIPT } from './pages/script.ts';
import { STYLE } from './pages/style.ts';
import { readLetters } from './read-letters.ts';
import { listMails, readMail } from './read-mailbox.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  /** Content-Security-Policy. */
  readonly policy: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';

/** What lies at an address. It reads nothing but the archive, the mailbox, and what is in the program. */
export async function answerTo(address: URL, shown: Shown): Promise<Answer> {
  const path = decoded(address.pathname);
  const [, first, ...rest] = path?.split('/') ?? [];
  const { searchParams } = address;
  if (path === '/') return indexPage(await readLetters(shown), await listMails(shown.mailFolder), shown);
  if (path === '/preview.css') return shell(STYLE, 'text/css; charset=utf-8');
  if (path === '/preview.js') return shell(SCRIPT, 'text/javascript; charset=utf-8');
  if (first === 'letters' && rest.length === 2) return letterAt(rest, shown);
  if (first === 'mailbox' && (rest.length === 1 || rest.length === 2))
    return mailAt(rest, shown, searchParams);
  if (first === 'reports') return archived(`${PREFIXES.reports}${rest.join('/')}`, shown, searchParams);
  return notFoundPage();
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function shell(body: string, type: string): Answer {
  return { status: 200, type, policy: "default-src 'none'", body };
}

async function letterAt([audience, subject]: readonly string[], shown: Shown): Promise<Answer> {
  const { letters, month } = await readLetters(shown);
  const letter = letters.find((one) => one.edition.audience === audience && one.edition.subject === subject);
  if (letter === undefined || month === null) return notFoundPage();
  return letterPage(letter, await listMails(shown.mailFolder), shown);
}

async function mailAt(
  [name = '', part]: readonly string[],
  shown: Shown,
  wanted: URLSearchParams,
): Promise<Answer> {
  const mail = await readMail(shown.mailFolder, name);
  if (mail === null) return notFoundPage();
  if (part === undefined) return mailPage(name, mail, shown);
  if (part === 'html' && mail.html !== null) return letterFile(mail.html, wanted);
  if (part === 'text' && mail.text !== null) return file(mail.text, TEXT);
  if (part === 'source') return file(mail.raw, TEXT);
  if (part === 'eml')
    return {
      ...file(mail.raw, 'message/rfc822'),
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    };
  return notFoundPage();
}

/** What browsers may show; the rest is told as text. */
const TYPES: Readonly<Record<string, string>> = {
  html: HTML,
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** A file of the archive, and nothing beside it. */
async function archived(key: string, shown: Shown, wanted: URLSearchParams): Promise<Answer> {
  const whole = key.endsWith('/') ? `${key}index.html` : key;
  const parts = whole.split('/');
  if (!parts.every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !/^\.+$/.test(part))) return notFoundPage();
  const found = await shown.store.read(whole);
  if (found === null) return notFoundPage();
  if (/\/letter\.html$/.test(whole)) return letterFile(new TextDecoder().decode(found.body), wanted);
  return file(found.body, TYPES[/\.([a-z]+)$/.exec(whole)?.[1] ?? ''] ?? TEXT);
}

function letterFile(html: string, wanted: URLSearchParams): Answer {
  const scheme = wanted.get('scheme');
  const shown = scheme === 'dark' || scheme === 'light' ? inScheme(html, scheme) : html;
  return { status: 200, type: HTML, policy: policyOf(wanted.get('images') !== 'off'), body: shown };
}

function file(body: string | Uint8Array, type: string): Answer {
  return { status: 200, type, policy: policyOf(true), body };
}

/** Letters and pages run nothing. Pictures are what a mail program would fetch, or none. */
function policyOf(images: boolean): string {
  return [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    images ? "img-src 'self' https: data:" : "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}
