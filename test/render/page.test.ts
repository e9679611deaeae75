import { createHash } from 'node:crypto';
import type { Around } from '../../functions/render/around.ts';
import { page } from '../../functions/render/page.ts';
import { aFinding } from '../builders/finding.ts';
import { LETTERS } from '../builders/letters.ts';
import { aMeasure, aPageReport, PAGE_REPORTS } from '../builders/page-reports.ts';
import { expectGolden } from '../golden.ts';

const REPORTS = { ...LETTERS, ...PAGE_REPORTS };
const names = Object.keys(REPORTS) as (keyof typeof REPORTS)[];
const pages = Object.keys(PAGE_REPORTS) as (keyof typeof PAGE_REPORTS)[];

const AROUND: Around = {
  home: '../../../../index.html',
  subject: '../../index.html',
  method: '../../../../method.html',
  previous: '../../2026-06/r2/index.html',
  next: null,
  newer: null,
  older: null,
};

test.each(names)('the page of the %s report loads nothing, runs nothing and is not indexed', (name) => {
  const html = page(REPORTS[name]());
  expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
  expect(html).not.toMatch(/<(?:script|img|link|iframe|form)\b|\sstyle=|\son[a-z]+=/i);
  expect(html).not.toMatch(/\{\{/);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  expect(
    links.filter(
      (address) => !/^(?:https:\/\/|mailto:|#[a-z-]+$|report\.json$|[a-z-]+\.csv$)/.test(address!),
    ),
  ).toEqual([]);
});

test.each(names)(
  'each place of the %s page is there once, and each link within it leads somewhere',
  (name) => {
    const html = page(REPORTS[name]());
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(ids).toEqual([...new Set(ids)]);
    const within = [...html.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id!);
    expect(within.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test.each(names)('the headings of the %s page skip no level', (name) => {
  const levels = [...page(REPORTS[name]()).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([]);
});

test('its policy allows the one style sheet that it has', () => {
  const html = page(PAGE_REPORTS.maintainers());
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
  );
});

test('a public page may be found by a search engine, and still sends no referrer', () => {
  const html = page(PAGE_REPORTS.maintainers(), AROUND, { indexed: true });
  expect(html).not.toContain('noindex');
  expect(html).toContain('<meta name="referrer" content="no-referrer">');
});

test('says everything that a finding says of itself', () => {
  const report = PAGE_REPORTS.maintainers();
  const html = page(report);
  for (const finding of report.findings) {
    const told = [finding.title, finding.definition, finding.why, ...finding.context];
    for (const text of [...told, ...Object.values(finding.asks ?? {}).map((ask) => ask.text)])
      expect(html).toContain(escaped(text));
    for (const { url } of finding.evidence) expect(html).toContain(url);
  }
});

test('a finding that has the name of a section has a place of its own', () => {
  const html = page(PAGE_REPORTS.sponsor());
  expect(html).toContain('<h2 id="reciprocity">');
  expect(html).toContain('<h3 id="measure-reciprocity">');
});

test('tells the outcome of each item of each ask of last month', () => {
  const html = page(PAGE_REPORTS.maintainers());
  expect(textOf(html)).toContain('What became of the two things asked in June');
  expect(html.match(/✓ Left the list/g)).toHaveLength(3);
  expect(html.match(/○ Still there/g)).toHaveLength(1);
  expect(textOf(html)).toContain('Whether it was done could not be seen this month.');
});

test('what is done does not wait any more', () => {
  expect(textOf(page(PAGE_REPORTS.maintainers()))).toContain(
    '✓ Left the list Keep the lamp lit while the configuration reloads beacon#117 ✓ Left the list',
  );
});

test('asks for three things, each with its voices and what it rests on', () => {
  const html = textOf(page(PAGE_REPORTS.maintainers()));
  expect(html).toContain('Three things to do this month, the first before the others');
  for (const { text, anyone, employer } of PAGE_REPORTS.maintainers().asks)
    for (const told of [text, anyone!, employer!]) expect(html).toContain(told);
  expect(html).toContain('Asked for the third month in a row.');
});

test('tells a sponsor in which project each thing is to be done, and who could', () => {
  const html = textOf(page(PAGE_REPORTS.sponsor()));
  expect(html).toContain('Harbour Lights Ask your people who maintain here');
  expect(html).toContain('3 of your people worked in these files this year.');
  expect(html).not.toContain('As an employer:');
});

test('a measure that was set aside says why', () => {
  const finding = aFinding('ci-carriers').neglected(0.9, 36).build();
  const measure = aMeasure(finding, { setAside: 'set aside: the runners move in October' });
  const html = page(
    aPageReport({
      findings: [finding],
      sections: [
        {
          id: 'measures',
          title: 'What was looked at',
          lead: null,
          inLetter: 0,
          shape: 'measures',
          measures: [measure],
          inShort: { title: '', findings: [] },
        },
      ],
    }),
  );
  expect(html.match(/Set aside: the runners move in October/g)).toHaveLength(2);
});

test('a list that is cut says that it begins the whole, also where it is of good things', () => {
  const finding = aFinding('first-issues-available').fine(15, 20).waiting(15).build();
  const section = {
    ...{ id: 'measures', title: 'What was looked at', lead: null, inLetter: 0, shape: 'measures' as const },
    measures: [aMeasure(finding)],
    inShort: { title: '', findings: [] },
  };
  const html = textOf(page(aPageReport({ findings: [finding], sections: [section] })));
  expect(html).toContain('Evidence (the first 10 of 15)');
  expect(html).not.toContain('worst');
});

test('a corrected edition says first what it sets right, and the one before that it was', () => {
  const after = textOf(page(PAGE_REPORTS.corrected(), { ...AROUND, older: '../r1/index.html' }));
  expect(after).toContain(
    'Correction 1 of this edition, made on 4 August 2026. Two people were counted for the wrong company. ' +
      'What is different: Decisions that wait: 8 instead of 9. The ask about reviews is gone. The revision before it stays readable',
  );
  expect(after.indexOf('Correction 1 of')).toBeLessThan(after.indexOf('Steady, nothing needs you'));
  const before = page(aPageReport(), { ...AROUND, newer: '../r2/index.html' });
  expect(textOf(before)).toContain('This edition was corrected later. Read the corrected edition');
  expect(before).toContain('<a href="../r2/index.html">');
});

test('leads to the archive, to its subject, to the months beside it and to the method', () => {
  const html = page(aPageReport(), AROUND);
  for (const address of [AROUND.home, AROUND.subject, AROUND.method, AROUND.previous])
    expect(html).toContain(`href="${address}"`);
  expect(html).toContain('rel="prev"');
  expect(html).not.toContain('rel="next"');
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/root', 'javascript:alert(1)'])(
  'never leads out of the archive to %s',
  (home) => {
    expect(() => page(aPageReport(), { ...AROUND, home })).toThrow();
  },
);

test('each section is told, and an empty one says so', () => {
  const report = PAGE_REPORTS.sponsor();
  const html = page(report);
  for (const { id, title } of report.sections) {
    expect(html).toContain(`<h2 id="${id}">${title}</h2>`);
    expect(html).toContain(`<li><a href="#${id}">${title}</a></li>`);
  }
  expect(textOf(html)).toContain('Your own standards Nothing this month.');
});

test('beside each table is its file, and all files are listed at the end', () => {
  const html = page(PAGE_REPORTS.maintainers());
  for (const name of ['kinds', 'decisions', 'promises', 'anyone', 'measures', 'trend', 'evidence'])
    expect(html.match(new RegExp(`href="${name}\\.csv"`, 'g'))!.length).toBeGreaterThan(1);
});

test('can be cited', () => {
  expect(textOf(page(aPageReport()))).toContain(
    '“Steady, nothing needs you”. Harbour Lights, July 2026, revision 1. community-hat 0.1.0, data read on 2 August 2026.',
  );
});

test('a programme of which nothing could be read says so instead of a day', () => {
  expect(textOf(page(PAGE_REPORTS.unread()))).toContain('Nothing could be read this month.');
});

test.each(pages)('the %s page is as it was', (name) => {
  expectGolden(`${name}-page.html`, page(PAGE_REPORTS[name](), AROUND));
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');
}

function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>|<svg[\s\S]*?<\/svg>|<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/[\s\u00A0]+/g, ' ');
}
