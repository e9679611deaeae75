import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aFinding } from '../builders/finding.ts';
import { LETTERS } from '../builders/letters.ts';
import { aReport } from '../builders/report.ts';

const ROOM = join(import.meta.dirname, '../../functions/report');

test('every section that has a file is in the letter of an audience', () => {
  const audiences = readdirSync(join(ROOM, 'audiences'))
    .map((file) => readFileSync(join(ROOM, 'audiences', file), 'utf8'))
    .join('\n');
  const sections = readdirSync(join(ROOM, 'sections'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(sections.filter((file) => !audiences.includes(`'../sections/${file}'`))).toEqual([]);
  expect(sections.length).toBeGreaterThan(9);
});

test('the sections come in the same order every month', () => {
  const order = [
    'kinds',
    'changed',
    'decisions',
    'promises',
    'load',
    'thanks',
    'anyone',
    'practices',
    'measures',
    'not-seen',
  ];
  expect(LETTERS.rich().sections.map(({ id }) => id)).toEqual(order);
  for (const make of Object.values(LETTERS)) {
    const ids = make().sections.map(({ id }) => id as string);
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
  }
});

test('a letter says of each section how much of it fits into two minutes', () => {
  const room = LETTERS.rich().sections.map(({ id, inLetter }) => [id, inLetter]);
  expect(Object.fromEntries(room)).toEqual({
    kinds: 6,
    changed: 3,
    decisions: 3,
    promises: 3,
    load: 2,
    thanks: 2,
    anyone: 3,
    practices: 2,
    measures: 0,
    'not-seen': 2,
  });
});

describe('what became of the asks of last month', () => {
  test('each of them is answered', () => {
    expect(LETTERS.rich().lastAsks.map(({ finding, outcome }) => [finding, outcome])).toEqual([
      ['waiting-decisions', 'Of the 5 that were linked, 4 left the list. Thank you.'],
      ['drifting-docs', 'All 5 linked ones are still there.'],
    ]);
  });

  test('a letter after a gap is neither the first nor answers for a month that was not asked', () => {
    expect(aReport([aFinding().neglected(9)], { previous: null })).toMatchObject({
      lastAsks: [],
      note: null,
    });
  });
});

describe('what is set aside', () => {
  const { asks, headline, sections } = LETTERS.rich();

  test('is shown with its reason, and neither asked for nor led with', () => {
    expect(asks.map(({ finding }) => finding)).not.toContain('overdue-removals');
    expect(headline).not.toContain('removals');
    const shown = sections.flatMap((section) => (section.shape === 'measures' ? section.measures : []));
    const words = 'set aside until 1 October 2026: two harbours still burn kerosene';
    expect(
      shown.filter(({ finding }) => finding === 'overdue-removals').map(({ setAside }) => setAside),
    ).toEqual([words, words]);
  });

  test('of another project, it is not set aside here', () => {
    const acknowledged = [
      { project: 'another', finding: 'waiting-decisions', reason: 'known', since: '2026-06-20' },
    ];
    const findings = [aFinding().neglected(9).waiting(9)];
    expect(aReport(findings, { acknowledged }).asks).toHaveLength(1);
    const here = acknowledged.map((each) => ({ ...each, project: 'harbour-lights' }));
    expect(aReport(findings, { acknowledged: here }).asks).toHaveLength(0);
  });
});

test('nobody is named but who agreed to it, and then in thanks alone', () => {
  const { sections, ...rest } = LETTERS.rich();
  const others = sections.filter(({ id }) => id !== 'thanks');
  expect(JSON.stringify({ ...rest, others })).not.toMatch(/keeper-one|tide-reader/);
  expect(JSON.stringify(sections)).toMatch(/keeper-one/);
});

test.each(Object.keys(LETTERS) as (keyof typeof LETTERS)[])(
  '%s is plain data, and says the same again',
  (name) => {
    const report = LETTERS[name]();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(LETTERS[name]()).toEqual(report);
  },
);

test.each(Object.keys(LETTERS) as (keyof typeof LETTERS)[])(
  '%s: no measure stands twice in a table',
  (name) => {
    for (const section of LETTERS[name]().sections) {
      if (section.shape !== 'measures') continue;
      const ids = section.measures.map(({ finding }) => finding);
      expect(new Set(ids).size).toBe(ids.length);
    }
  },
);
