import { letter } from '../../functions/render/letter.ts';
import { words } from '../../functions/render/words.ts';
import { LETTERS } from '../builders/letters.ts';
import { PLACE, PLACE_WITHOUT_ARCHIVE } from '../builders/place.ts';
import { expectGolden } from '../golden.ts';

const names = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

describe.each(names)('the %s letter', (name) => {
  const { subject, html, text } = letter(LETTERS[name](), PLACE);

  test('is as it was', () => {
    expectGolden(`${name}.html`, html);
    expectGolden(`${name}.txt`, `Subject: ${subject}\n\n${text}`);
  });

  test('can be read in two minutes', () => {
    expect(words(html)).toBeLessThanOrEqual(350);
  });

  test('is not clipped on the way', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
  });

  test('says every number in its plain text too', () => {
    const told = new Set(numbers(text));
    expect(numbers(visible(html)).filter((number) => !told.has(number))).toEqual([]);
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
    expect(subject + html + text).not.toMatch(/\{\{/);
  });

  test('has no control characters and nothing that turns the direction', () => {
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(html + text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  test('has one h1, a language and its title', () => {
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toMatch(/<html lang="en" dir="ltr"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });
});

test('no number is said that the html does not have room for: the ask keeps its five links in a rich letter', () => {
  const { html } = letter(LETTERS.rich(), PLACE);
  expect(html).toContain('5 of 9; all are on the page.');
  expect(html).toContain('4 of 5 are done. Thank you.');
});

test('what the ask shows is not listed again', () => {
  const { text } = letter(LETTERS.rich(), PLACE);
  expect(text).toContain('Waiting for an answer');
  expect(text).not.toContain('Waiting for a decision');
});

test('without an archive it says where the edition is kept, and links to nothing of its own', () => {
  const { html, text } = letter(LETTERS.quiet(), PLACE_WITHOUT_ARCHIVE);
  expect(text.replace(/\s+/g, ' ')).toContain(
    `Definitions, counts and data: ${PLACE_WITHOUT_ARCHIVE.key} in the store; reply to get it.`,
  );
  expect(html).not.toContain('letters.example.org');
});

test('hostile titles are text', () => {
  const { html } = letter(LETTERS.hostile(), PLACE);
  expect(html).toContain('&lt;img src&#x3D;x');
  expect(html).not.toMatch(/<script|<img|javascript:alert\(5\)/);
  expect(html).toContain('<bdi>');
});

function visible(html: string): string {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  const body = html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<!--[\s\S]*?-->/g, '');
  return `${body.replace(/<[^>]*>/g, ' ')} ${labels.join(' ')}`.replace(/&#?\w+;|\u200B/g, '');
}

function numbers(text: string): string[] {
  return text.match(/\d[\d,.]*\d|\d/g) ?? [];
}
