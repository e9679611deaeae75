import MarkdownIt from 'markdown-it';
import type { Report } from '../../functions/model/report.ts';
import { letter } from '../../functions/render/letter.ts';
import { words } from '../../functions/render/words.ts';
import { aFinding } from '../builders/finding.ts';
import { LETTERS } from '../builders/letters.ts';
import { OPEN_PLACE, PLACE, PLACE_WITHOUT_ARCHIVE } from '../builders/place.ts';
import { aReport } from '../builders/report.ts';
import { anAsk, TOLD } from '../builders/told.ts';
import { hostileTold, largestTold } from '../builders/told-hostile.ts';
import { expectGolden } from '../golden.ts';
import { balanced } from './mso-tables.ts';

const all: Readonly<Record<string, () => Report>> = {
  ...LETTERS,
  ...Object.fromEntries(Object.entries(TOLD).map(([name, make]) => [`told/${name}`, make])),
  'told/hostile': hostileTold,
  'told/largest-maintainers': () => largestTold('maintainers'),
  'told/largest-sponsor': () => largestTold('sponsor'),
  'told/largest-programme': () => largestTold('programme'),
};

describe.each(Object.keys(all))('the %s letter', (name) => {
  const { subject, html, text, markdown } = letter(all[name]!(), PLACE);

  test('is as it was', () => {
    expectGolden(`${name}.html`, html);
    expectGolden(`${name}.txt`, `Subject: ${subject}\n\n${text}`);
    expectGolden(`${name}.md`, markdown);
  });

  test('can be read in two minutes', () => {
    expect(words(html)).toBeLessThanOrEqual(350);
  });

  test('is not clipped on the way', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
  });

  test('says every number in its plain text and in its Markdown too', () => {
    const shown = [...new Set(numbers(visible(html)))];
    expect(shown.filter((number) => !new Set(numbers(text)).has(number))).toEqual([]);
    const withoutTrends = numbers(visible(html.replace(/aria-label="[^"]*"/g, '')));
    const told = new Set(numbers(readable(markdown)));
    // Where a table's column of twelve months is headed, and addresses without their own pages, is no Markdown.
    expect([...new Set(withoutTrends)].filter((number) => number !== '12' && !told.has(number))).toEqual([]);
  });

  test('has lines of 72 columns, but for addresses', () => {
    const long = text.split('\n').filter((line) => [...line].length > 72 && !/https:|reports\//.test(line));
    expect(long).toEqual([]);
  });

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object|embed|form|input|svg)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(?:src|srcset|background|on[a-z]+)=/i);
    expect(html).not.toMatch(/url\(|@import|@font-face/i);
  });

  test('links with https and mailto only', () => {
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    expect(links.filter((address) => !/^(?:https:\/\/|mailto:)/.test(address!))).toEqual([]);
  });

  test('has nothing that the mail service would substitute', () => {
    expect(subject + html + text + markdown).not.toMatch(/\{\{/);
  });

  test('has no control characters and nothing that turns the direction', () => {
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(html + text + markdown).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  test('has one h1, a language and its title', () => {
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toMatch(/<html lang="en" dir="ltr"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  test('has as many tables, rows and cells closed as opened, where Outlook reads and where it does not', () => {
    expect(balanced(html)).toEqual({ outlook: [], others: [] });
  });

  test('is Markdown of headings, lists and links: nothing else is made of it', () => {
    const tokens = parser.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
    const kinds = new Set(tokens.map(({ type }) => type.replace(/_(?:open|close)$/, '')));
    const known =
      /^(?:heading|paragraph|inline|text|text_special|strong|bullet_list|list_item|link|hr|blockquote)$/;
    expect([...kinds].filter((kind) => !known.test(kind))).toEqual([]);
    const links = tokens.filter(({ type }) => type === 'link_open').map((token) => token.attrGet('href'));
    expect(links.filter((address) => !/^https:\/\/github\.com\//.test(String(address)))).toEqual([]);
    expect(
      tokens
        .filter(({ type }) => type === 'text')
        .map(({ content }) => content)
        .join('\n'),
    ).not.toMatch(/@\w|#\d/);
  });
});

/** As a forge reads it: HTML is taken, and what looks like an address becomes a link. */
const parser = new MarkdownIt({ html: true, linkify: true });

test('a rich letter has links to begin with, what became of last month, and work for anybody', () => {
  const { text } = letter(LETTERS.rich(), PLACE);
  expect(text).toMatch(/[23] of 9; all are on the page\./);
  expect(text).toContain('Of the 5 that were linked, 4 left the list.');
  expect(text).toContain('Wear the Community Hat this month');
  // The section says it piece by piece.
  expect(text).not.toContain('Without commit rights');
});

test('what the ask shows is not listed again', () => {
  const { text } = letter(LETTERS.rich(), PLACE);
  expect(text).not.toContain('Waiting for a decision');
  const told = letter(TOLD.maintainers(), PLACE).text;
  const [first] = TOLD.maintainers().asks[0]!.evidence;
  expect(told.split(`${first!.url}\n`)).toHaveLength(2);
});

test('without an archive it says where the edition is kept, and links to nothing of its own', () => {
  const { html, text } = letter(LETTERS.quiet(), PLACE_WITHOUT_ARCHIVE);
  expect(text.replace(/\s+/g, ' ')).toContain(
    `Definitions, counts and data: ${PLACE_WITHOUT_ARCHIVE.key} in the store; reply to get it.`,
  );
  expect(html).not.toContain('letters.example.org');
});

test('the second and third ask are a line each, with a link to where the page says more', () => {
  const { html, text } = letter(TOLD.maintainers(), PLACE);
  expect(text).toContain('* Mend 3 pages that describe what the code no longer does. (3 to open)');
  expect(html).toContain(`${PLACE.url}#ask-2`);
  expect(html).toContain(`${PLACE.url}#ask-3`);
});

test('an ask of last month is told with its project where there are several, and not twice where it is asked again', () => {
  const { text } = letter(TOLD.sponsor(), PLACE);
  expect(text).toContain('What became of June’s asks:');
  expect(text).toContain('* Pages that point to what is gone, Harbour Lights: 1 of 3 left the');
  expect(letter(TOLD.maintainers(), PLACE).text).toContain(
    'Of what June’s letter asked: 4 of 5 left the list. Thank you.',
  );
});

test('a note and a cell that are too long end with a sentence or a clause', () => {
  const long = 'because nobody who lives by the harbour has found the time to read it yet '.repeat(5);
  const words = { lead: null, inLetter: 2 };
  const { text } = letter(
    {
      ...LETTERS.quiet(),
      sections: [
        {
          ...{ ...words, id: 'load', title: 'Load', shape: 'notes' },
          notes: [
            `One keeper reviews the most of what the northern harbours send. The other half waits ${long}`,
          ],
        },
        {
          ...{ ...words, id: 'gaps', title: 'Gaps', shape: 'table', inShort: ['What', 'Why'] },
          columns: ['What', 'Why'].map((title) => ({ title, numeric: false })),
          rows: [{ cells: ['The tide tables', `planned for the autumn of this year, ${long}`], url: null }],
        },
      ],
    },
    PLACE,
  );
  const told = text.replace(/\s+/g, ' ');
  expect(told).toContain('planned for the autumn of this year …');
  expect(told).toContain('the northern harbours send. …');
});

test('a correction says at once that it is one, why, and what is different', () => {
  const { subject, text } = letter(TOLD['maintainers-corrected'](), PLACE);
  expect(subject).toMatch(/^Correction 1: /);
  const [head] = text.split('One thing to do');
  expect(head).toContain('Correction 1, 9 August 2026');
  expect(head).toContain('they left in May.');
  expect(head).toContain('* Review load: 54 % instead of 61 %.');
  expect(head).toContain('3 of 4; all are on the page.');
});

test('a foreword says whose words it is, paragraph by paragraph', () => {
  const { text, markdown } = letter(TOLD['maintainers-corrected'](), PLACE);
  expect(text).toContain('From the people who run this programme:');
  expect(text).toContain('| Half of you are at the harbour meeting this month.');
  expect(markdown).toContain('> If you read one thing, read the first ask');
});

test('sections that there is no room for are named with what they hold; figures and the ask stay', () => {
  const { text } = letter(TOLD['maintainers-corrected'](), PLACE);
  expect(text).toContain('Also on the page:');
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Promised (3), Who carried the commons (1), Thank you (1), 2 more.',
  );
  expect(text).toContain('Six kinds of work that are easily neglected');
});

test('a section that is for the page alone is not in a letter', () => {
  expect(TOLD.sponsor().sections.map(({ id }) => id)).toContain('data');
  expect(letter(TOLD.sponsor(), PLACE).text).not.toContain('Tables are beside the page');
});

test('what is set aside is shown, with the reason', () => {
  expect(letter(TOLD.maintainers(), PLACE).text).toContain(
    'Set aside: the format is kept until the harbours have moved',
  );
});

test.each([
  ['maintainers', 'You get this as a maintainer of Harbour Lights.'],
  ['sponsor', 'You get this as a contact of Tidewater’s open-source office.'],
  ['programme', 'You get this because you run Harbour Commons.'],
] as const)('%s are told why they get it, and how to be rid of it', (audience, why) => {
  const text = letter(TOLD[audience](), PLACE).text.replace(/\s+/g, ' ');
  expect(text).toContain(why);
  expect(text).toContain('Reply to correct an error, or to unsubscribe.');
  expect(text).toContain(PLACE.method);
});

test('Markdown is for passing on: it links to its page only where the page is public', () => {
  const own = letter(TOLD.sponsor(), PLACE).markdown;
  expect(own).not.toContain('letters.example.org');
  expect(own).toContain('on the page of this letter; whoever got the letter has its address.');
  const { markdown } = letter(TOLD.maintainers(), OPEN_PLACE);
  expect(markdown).toContain(`[the page of this letter](${OPEN_PLACE.url})`);
  expect(markdown).not.toContain('unsubscribe');
});

test('hostile titles are text', () => {
  const { html } = letter(LETTERS.hostile(), PLACE);
  expect(html).toContain('&lt;img src&#x3D;x');
  expect(html).not.toMatch(/<script|<img|javascript:alert\(5\)/);
  expect(html).toContain('<bdi>');
});

test('an ask without evidence and without a voice for anyone is whole', () => {
  const report = {
    ...aReport([aFinding().neglected(9)]),
    asks: [anAsk({ evidence: [], total: 0, anyone: null })],
  };
  const { text } = letter(report, PLACE);
  expect(text).toContain('Decide these 9');
  expect(text).not.toContain('Without commit rights');
});

function visible(html: string): string {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  const body = html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<!--[\s\S]*?-->/g, '');
  return `${body.replace(/<[^>]*>/g, ' ')} ${labels.join(' ')}`.replace(/&#?\w+;|\u200B/g, '');
}

/** Markdown without addresses and without what only parts or escapes. */
function readable(markdown: string): string {
  return markdown.replace(/(?<!\\)\]\([^)]*\)/g, ']').replace(/\\(?=[^\w\s])|\u2060/g, '');
}

function numbers(text: string): string[] {
  return text.match(/\d[\d,.]*\d|\d/g) ?? [];
}
