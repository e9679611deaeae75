import type { Answer } from '../answer-to.ts';
import type { Shown } from '../keep-up-to-date.ts';
import type { Mail } from '../read-mailbox.ts';
import { escaped } from './escaped.ts';
import { frames, htmlFrames } from './frames.ts';
import { shellPage } from './shell-page.ts';

const FIRST = ['subject', 'from', 'to', 'reply-to', 'date'];

/** A mail as it was put into the mailbox: its headers, its parts, and how they look. */
export function mailPage(name: string, mail: Mail, shown: Shown): Answer {
  const at = `/mailbox/${name}`;
  const place = (header: string) =>
    (FIRST.indexOf(header.toLowerCase()) + FIRST.length + 1) % (FIRST.length + 1);
  const headers = mail.headers
    .filter((header) => header.name.toLowerCase() !== 'subject')
    .toSorted((a, b) => place(a.name) - place(b.name))
    .map(
      ({ name: header, value }) =>
        `<tr><th scope="row">${escaped(header)}</th><td>${escaped(value)}</td></tr>`,
    );
  const body = [
    `<h1 class="inbox">${escaped(mail.subject)}</h1>`,
    `<p class="about">As it was put into the mailbox, whatever templates and configuration say now. Parts: ${partsOf(mail)}</p>`,
    `<details open><summary>Headers</summary><div class="scroll"><table>${headers.join('\n')}</table></div></details>`,
    frames([
      ...(mail.html === null ? [] : htmlFrames(`${at}/html`)),
      ...(mail.text === null ? [] : [{ says: 'text', address: `${at}/text`, width: 600 } as const]),
    ]),
  ].join('\n');
  const trail = `<a href="/">All letters</a> <span>${escaped(name)}</span> <nav><a href="${at}/source">source</a> <a href="${at}/eml">eml</a></nav>`;
  return shellPage({ title: mail.subject, trail, body }, shown);
}

function partsOf({ html, text, attachments }: Mail): string {
  const parts = [
    ...(html === null ? [] : [`text/html, ${size(Buffer.byteLength(html))}`]),
    ...(text === null ? [] : [`text/plain, ${size(Buffer.byteLength(text))}`]),
    ...attachments.map(
      ({ type, name, bytes }) => `${type}${name === null ? '' : ` ${name}`}, ${size(bytes)}`,
    ),
  ];
  return parts.map(escaped).join('; ');
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`;
}
