import { createHash } from 'node:crypto';
import { page } from '../../functions/render/page.ts';
import { LETTERS } from '../builders/letters.ts';
import { expectGolden } from '../golden.ts';

const names = Object.keys(LETTERS) as (keyof typeof LETTERS)[];

test.each(names)('the page of the %s letter loads nothing, runs nothing and is not indexed', (name) => {
  const html = page(LETTERS[name]());
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
  expect(html).not.toMatch(/<(?:script|img|link|iframe|form)\b|\sstyle=|\son[a-z]+=/i);
  expect(html).not.toMatch(/\{\{/);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  expect(
    links.filter((address) => !/^(?:https:\/\/|mailto:|#[a-z-]+$|report\.json$)/.test(address!)),
  ).toEqual([]);
});

test('its policy allows the one style sheet that it has', () => {
  const html = page(LETTERS.rich());
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('says everything that a finding says of itself', () => {
  const report = LETTERS.rich();
  const html = page(report);
  for (const finding of report.findings) {
    const told = [finding.title, finding.definition, finding.why];
    for (const text of [...told, ...Object.values(finding.asks ?? {}).map((ask) => ask.text)])
      expect(html).toContain(escaped(text));
    for (const { url } of finding.evidence) expect(html).toContain(url);
  }
});

test('tells the outcome of each item of the last ask', () => {
  expect(page(LETTERS.rich()).match(/<li>Done: /g)).toHaveLength(4);
});

test.each(['rich', 'nothing-readable', 'hostile'] as const)(
  'the page of the %s letter is as it was',
  (name) => {
    expectGolden(`${name}-page.html`, page(LETTERS[name]()));
  },
);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');
}
