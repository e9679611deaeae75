import { editionKey } from '../../../model/keys.ts';
import { monthInWords } from '../../../model/month.ts';
import type { Answer } from '../answer-to.ts';
import type { Shown } from '../keep-up-to-date.ts';
import type { ShownLetter } from '../read-letters.ts';
import { escaped } from './escaped.ts';
import { frames, htmlFrames } from './frames.ts';
import { letterFiles } from './letter-files.ts';
import { shellPage } from './shell-page.ts';

/** One letter in all the ways in which somebody may read it. */
export function letterPage(
  { edition, name, subject }: ShownLetter,
  mails: readonly string[],
  shown: Shown,
): Answer {
  const files = letterFiles(edition, mails).map(
    ({ says, address }) => `<a href="${escaped(address)}">${escaped(says)}</a>`,
  );
  const at = (file: 'letter.html' | 'letter.txt' | 'letter.md') => `/${editionKey(edition, file)}`;
  const revision = edition.revision === 1 ? '' : `, correction ${edition.revision - 1}`;
  const body = [
    `<h1 class="inbox">${escaped(subject)}</h1>`,
    frames([
      ...htmlFrames(at('letter.html')),
      { says: 'text', address: at('letter.txt'), width: 600 },
      { says: 'markdown', address: at('letter.md'), width: 600 },
    ]),
  ].join('\n');
  const trail = `<a href="/">All letters</a> <span>${escaped(name)}, ${edition.audience}, ${monthInWords(edition.month)}${revision}</span> <nav>${files.join(' ')}</nav>`;
  return shellPage({ title: subject, trail, body }, shown);
}
