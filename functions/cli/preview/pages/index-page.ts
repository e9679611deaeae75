import { AUDIENCES } from '../../../model/audience.ts';
import { monthInWords } from '../../../model/month.ts';
import type { Answer } from '../answer-to.ts';
import type { Shown } from '../keep-up-to-date.ts';
import type { ShownLetter, ShownLetters } from '../read-letters.ts';
import { escaped } from './escaped.ts';
import { letterFiles } from './letter-files.ts';
import { shellPage } from './shell-page.ts';

const HEADINGS = { maintainers: 'Maintainers', sponsor: 'Sponsors', programme: 'Programme' } as const;

/** All letters of the newest month, and the ways to the archive and the mailbox. */
export function indexPage(
  { month, letters, archives }: ShownLetters,
  mails: readonly string[],
  shown: Shown,
): Answer {
  const title = month === null ? 'No letters yet' : `Letters of ${monthInWords(month)}`;
  const body = [
    `<h1>${title}</h1>`,
    month === null ? NOTHING : byAudience(letters, mails),
    section(
      'Archive, all months',
      archives.map(({ key, says }) => `<li><a href="/${escaped(key)}">${escaped(says)}</a></li>`),
    ),
    section(
      'Mailbox',
      mails.map((name) => `<li><a href="/mailbox/${escaped(name)}">${escaped(name)}</a></li>`),
    ),
  ].join('\n');
  return shellPage({ title, trail: '<strong>community-hat preview</strong>', body }, shown);
}

const NOTHING = `<p>Nothing is in the store. To make letters, in another terminal:</p>
<pre>community-hat run</pre>
<p>Then load this page again.</p>`;

function byAudience(letters: readonly ShownLetter[], mails: readonly string[]): string {
  return AUDIENCES.map((audience) => {
    const own = letters.filter(({ edition }) => edition.audience === audience);
    return section(
      HEADINGS[audience],
      own.map((letter) => entry(letter, mails)),
      'letters',
    );
  }).join('\n');
}

function entry(letter: ShownLetter, mails: readonly string[]): string {
  const { edition, subject } = letter;
  const files = letterFiles(edition, mails).map(
    ({ says, address }) => `<a href="${escaped(address)}">${escaped(says)}</a>`,
  );
  return `<li><a class="subject" href="/letters/${edition.audience}/${escaped(edition.subject)}">${escaped(subject)}</a>
<span class="about">${files.join(' ')}</span></li>`;
}

function section(title: string, entries: readonly string[], kind = 'plain'): string {
  return entries.length === 0 ? '' : `<h2>${title}</h2>\n<ul class="${kind}">\n${entries.join('\n')}\n</ul>`;
}
