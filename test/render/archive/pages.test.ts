import { createHash } from 'node:crypto';
import { archiveFiles } from '../../../functions/render/archive/archive-files.ts';
import { anArchive, anEdition, anyone, kinds, promises } from '../../builders/archive.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { HOSTILE_TITLES } from '../../builders/letters.ts';
import { aReport } from '../../builders/report.ts';
import { TOLD } from '../../builders/told.ts';

const lights = { id: 'harbour-lights', name: 'Harbour Lights' };
const apiary = { id: 'quiet-apiary', name: 'Quiet Apiary' };
const MINE = 'maintainers/harbour-lights/index.html';

describe('the home page', () => {
  const files = archiveFiles(
    anArchive([
      anEdition({ month: '2025-12', headline: 'steady, nothing needs you' }),
      anEdition({ month: '2026-07' }),
      anEdition({ month: '2026-07', revision: 2, correction: corrected('A bot was counted') }),
      anEdition({ month: '2026-06', subject: apiary, headline: '6 pages link to what is gone' }),
    ]),
  );
  const home = seen(files.get('index.html')!);

  test('begins with the headlines of the newest month, each with its grades', () => {
    expect(between(home, 'All projects July 2026', 'All months')).toBe(
      'Harbour Lights 9 items wait for a decision Correction 1: A bot was counted. The letter before it ▲ 1 neglected ◆ 1 watch ? 1 without an answer',
    );
  });

  test('has all months by year', () => {
    expect(between(home, 'without an answer All months', 'All projects')).toBe(
      '2026 June July 2025 December',
    );
  });

  test('has every project by name, with its newest headline', () => {
    expect(between(home, 'December All projects', 'New letters')).toBe(
      [
        'Name The newest letter',
        'Harbour Lights 9 items wait for a decision 2 letters, December 2025 to July 2026',
        'Quiet Apiary 6 pages link to what is gone One letter, June 2026',
      ].join(' '),
    );
  });

  test('of a single letter is named as it', () => {
    const own = archiveFiles(
      anArchive([anEdition({ audience: 'sponsor', subject: { id: 'o', name: 'Ostrel' } })]),
    );
    expect(own.get('index.html')).toContain('<h1>Letters to Ostrel</h1>');
  });
});

test('a month has its letters and the way to the months beside it', () => {
  const files = archiveFiles(
    anArchive([
      anEdition({ month: '2026-05' }),
      anEdition({ month: '2026-06' }),
      anEdition({ month: '2026-07' }),
    ]),
  );
  const june = files.get('months/2026-06.html')!;
  expect(seen(june)).toContain('June 2026 Harbour Lights 9 items wait for a decision');
  expect(hrefs(june)).toEqual([
    '../index.html',
    '../months/2026-05.html',
    '../months/2026-07.html',
    '../maintainers/harbour-lights/2026-06/r1/index.html',
  ]);
  expect(files.get('months/2026-07.html')).not.toContain('rel="next"');
});

describe('the page of a project', () => {
  const months = ['2026-04', '2026-05', '2026-06', '2026-07'];
  const grades = ['fine', 'fine', 'neglected', 'neglected'] as const;
  const files = archiveFiles(
    anArchive(
      months.map((month, at) =>
        anEdition({ month }, [kinds([grades[at]!]), anyone(HOSTILE_TITLES), promises()]),
      ),
    ),
  );
  const page = files.get(MINE)!;

  test('tells at most five pieces of work that need no commit rights', () => {
    expect(page).toContain('<h2 id="anyone">Wear the Community Hat this month</h2>');
    expect(page.match(/Sum up what speaks/g)).toHaveLength(5);
  });

  test('tells what was promised, and links to the calendar', () => {
    expect(between(seen(page), 'What was promised', 'Days that were promised')).toBe(
      [
        'What Day Status',
        'Remove the old lamp format removal · harbour-lights/beacon 31 May 2026 ▲ overdue',
        'Beacon 1.4 milestone · harbour-lights/beacon · moved twice, seen on 3 May and 2 July 30 September 2026 ○ ahead',
        'Charts without a scale deprecation · harbour-lights/beacon no day ○ ahead',
      ].join(' '),
    );
    expect(hrefs(page)).toContain('promises.ics');
  });

  test('has a line of grades for each kind of work, in signs and in words', () => {
    expect(seen(page)).toContain('Documentation ✓✓▲▲ neglected since June, fine before');
    expect(seen(page)).toContain('April 2026 ✓ fine ✓ fine');
  });

  test('has every month with its headline, newest first', () => {
    expect(between(seen(page), 'All letters 2026', 'New letters')).toBe(
      ['July', 'June', 'May', 'April'].map((name) => `${name}: 9 items wait for a decision`).join(' '),
    );
  });

  test('has no calendar where no day was ever promised', () => {
    const without = archiveFiles(anArchive([anEdition({}, [kinds()])]));
    expect([...without.keys()].filter((path) => path.endsWith('.ics'))).toEqual([]);
    expect(hrefs(without.get(MINE)!)).not.toContain('promises.ics');
  });
});

test('a kind of work is one line, whichever finding tells how it stands', () => {
  const letter = (month: string, finding: FindingBuilder) =>
    anEdition({ month, findings: aReport([finding]).findings }, aReport([finding]).sections);
  const files = archiveFiles(
    anArchive([
      letter('2026-06', aFinding('waiting-decisions').fine(0)),
      letter('2026-07', aFinding('time-to-decision').neglected(90, 30)),
    ]),
  );
  expect(seen(files.get(MINE)!)).toContain('Decisions ✓▲ neglected since July, fine before');
});

test('a letter that does not tell how the kinds of work stand has no lines of them', () => {
  const own = { audience: 'sponsor', subject: { id: 'o', name: 'Ostrel' } } as const;
  const [first] = TOLD.sponsor().sections.filter(({ shape }) => shape === 'measures');
  const files = archiveFiles(anArchive([anEdition(own, [first!])]));
  expect(files.get('sponsor/o/index.html')).not.toContain('id="kinds"');
});

test('of a single month its name is said once', () => {
  const page = seen(archiveFiles(anArchive([anEdition()])).get(MINE)!);
  expect(page).toContain('Work July 2026 Documentation ▲ neglected in July');
  expect(page).not.toContain('July 2026 to July 2026');
});

test.each([true, false])(
  'search engines may keep each page of what is public, and none of what is not: %s',
  (indexed) => {
    const files = archiveFiles(anArchive([anEdition()], { indexed }));
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    expect(pages.map(([path]) => path)).toEqual(['index.html', 'method.html', 'months/2026-07.html', MINE]);
    for (const [path, html] of pages)
      expect([path, html.includes('<meta name="robots" content="noindex, nofollow">')]).toEqual([
        path,
        !indexed,
      ]);
  },
);

test('a month without a letter is a gap in the line, not a grade', () => {
  const files = archiveFiles(
    anArchive([
      anEdition({ month: '2026-05' }, [kinds(['watch'])]),
      anEdition({ month: '2026-07' }, [kinds(['watch'])]),
    ]),
  );
  expect(seen(files.get(MINE)!)).toContain('Documentation ◆·◆ watch in all 2 letters');
});

describe('the method', () => {
  const method = seen(archiveFiles(anArchive([anEdition()])).get('method.html')!);

  test('tells each measure under what it answers, with its thresholds', () => {
    const finding = anEdition().findings[0]!;
    expect(method).toContain('Decisions Decisions wait: interests differ');
    for (const text of [finding.title, finding.why, finding.definition]) expect(method).toContain(text);
    expect(method).toMatch(/watch at \d+ or more, neglected at \d+ or more/);
  });

  test('tells the version, what is never done, and how to correct an error', () => {
    for (const text of [
      'As community-hat 0.1.0 measured July 2026.',
      'What is never done',
      'Something is wrong',
    ])
      expect(method).toContain(text);
  });
});

describe.each(['index.html', 'months/2026-07.html', MINE, 'method.html'])('%s', (path) => {
  const [title = ''] = HOSTILE_TITLES;
  const hostile = anEdition(
    { subject: { ...lights, name: `${title} {{x}}` }, headline: title, summary: HOSTILE_TITLES.join(' ') },
    [
      kinds(),
      anyone(HOSTILE_TITLES),
      promises(HOSTILE_TITLES.map((each) => ({ title: each, url: 'javascript:x' }))),
    ],
  );
  const html = archiveFiles(
    anArchive([hostile], { others: [{ name: title, href: '../../public/index.html' }] }),
  ).get(path)!;

  test('has what others wrote as text only', () => {
    expect(html).not.toMatch(
      /<(?:script|img|link|iframe|form|b)\b|\sstyle=|\son[a-z]+=|\{\{|href="javascript/i,
    );
    expect(html).toContain(path === 'method.html' ? '&lt;img' : '&lt;script&gt;');
  });

  test('allows the one style sheet that it has, and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'`);
  });
});

test('the same editions give the same bytes', () => {
  const reports = [anEdition({ month: '2026-06' }), anEdition({ subject: apiary }), anEdition()];
  expect([...archiveFiles(anArchive(reports))]).toEqual([...archiveFiles(anArchive(reports.toReversed()))]);
});

function corrected(reason: string) {
  return { reason, at: '2026-08-05T10:00:00Z', changes: [] };
}

/** What a reader sees, on one line. */
function seen(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<\/?(?:span|a|bdi)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ');
}

function between(text: string, from: string, to: string): string {
  const begin = text.indexOf(from) + from.length;
  return text.slice(begin, text.indexOf(to, begin)).trim();
}

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^#"][^"]*)"/g)].map(([, href]) => href!);
}
