import type { Forgotten } from './forgotten.ts';
import { maskText } from './mask-text.ts';

/** Whether a mail names who was forgotten, in whichever of its encodings. */
export function isNamedInMail(mail: string, forgotten: Forgotten): boolean {
  return readings(mail).some((text) => maskText(text, forgotten) !== text);
}

function readings(mail: string): readonly string[] {
  const unfolded = mail.replace(/\r?\n[ \t]+/g, ' ');
  const encoded = [...mail.matchAll(/(?:^[A-Za-z0-9+/]{4,}={0,2}\r?\n)+/gm)].map(([block]) => block);
  const words = [...unfolded.matchAll(/=\?utf-8\?b\?([A-Za-z0-9+/=]+)\?=/gi)].map(([, word]) => word!);
  return [
    mail,
    unfolded,
    quotedPrintable(mail),
    // An encoded word ends where the next begins.
    quotedPrintable(unfolded.replace(/\?=\s+=\?utf-8\?q\?/gi, '').replace(/=\?utf-8\?q\?|\?=/gi, ' ')),
    words.map(base64).join(''),
    ...encoded.map(base64),
  ];
}

function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text.replace(/=\r?\n/g, ''), 'utf8').toString('latin1');
  const plain = bytes.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1').toString('utf8');
}

function base64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
