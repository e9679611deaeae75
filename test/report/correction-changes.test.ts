import type { Report, TableSection } from '../../functions/model/report.ts';
import { correctionChanges } from '../../functions/report/correction-changes.ts';
import { aFinding } from '../builders/finding.ts';
import { aReport } from '../builders/report.ts';

test('a figure that is different is told with the one before', () => {
  const before = aReport([aFinding().neglected(11, 214).waiting(11)]);
  const after = aReport([aFinding().neglected(9, 214).waiting(9)]);
  expect(correctionChanges(before, after)).toContain(
    'Decisions that wait: 9 of 214 open items, was 11 of 214 open items.',
  );
});

test('the headline comes first, then figures, then words', () => {
  const before = aReport([aFinding().neglected(11, 214).waiting(11)]);
  const after = aReport([aFinding().neglected(9, 214).waiting(9)], { foreword: 'A word' });
  const changes = correctionChanges(before, after);
  expect(changes[0]).toBe(
    'The headline is “9 items wait for a decision”, was “11 items wait for a decision”.',
  );
  expect(changes.slice(1)).toEqual([
    'Decisions that wait: 9 of 214 open items, was 11 of 214 open items.',
    'The first ask: “Decide these 9: merge, close, or say what is missing and who will say yes”, was “Decide these 11: merge, close, or say what is missing and who will say yes”.',
    'The foreword is different.',
    '“Decisions that wait” is different.',
    '“Wear the Community Hat this month” is different.',
  ]);
});

test('a grade is told where it is different, with its figure where that is different too', () => {
  const neglected = aReport([aFinding().neglected(9, 214)]);
  const fine = aReport([aFinding().fine(9, 214)]);
  expect(correctionChanges(neglected, fine)).toContain('Decisions that wait: fine, was neglected.');
  expect(correctionChanges(neglected, aReport([aFinding().fine(2, 214)]))).toContain(
    'Decisions that wait: 2 of 214 open items, was 9 of 214 open items; fine, was neglected.',
  );
});

test('a figure that could not be told says why', () => {
  const before = aReport([aFinding().unavailable('the token may not read it')]);
  const after = aReport([aFinding().fine(2, 214)]);
  expect(correctionChanges(before, after)).toContain(
    'Decisions that wait: 2 of 214 open items; before: could not be read.',
  );
});

test('a kind of work and its finding are told once', () => {
  const before = aReport([aFinding().neglected(11, 214)]);
  const after = aReport([aFinding().fine(2, 214)]);
  const kinds = (report: Report) => report.sections.find(({ id }) => id === 'kinds');
  expect(kinds(before)).not.toEqual(kinds(after));
  expect(correctionChanges(before, after).filter((change) => change.includes('2 of 214'))).toEqual([
    'Decisions that wait: 2 of 214 open items, was 11 of 214 open items; fine, was neglected.',
  ]);
});

test('what stands beside a figure is told where the figure is the same', () => {
  const before = aReport([aFinding().neglected(9, 214).with({ ownMedian: 6 })]);
  const after = aReport([aFinding().neglected(9, 214).with({ ownMedian: 5 })]);
  expect(correctionChanges(before, after)[0]).toMatch(
    /^Decisions that wait: beside it .*\b5 usual, was .*\b6 usual\.$/,
  );
});

test('what is set aside is told with its reason, and so is that it no longer is', () => {
  const aside = { project: 'harbour-lights', finding: 'waiting-decisions', reason: 'They wait for 2.0.' };
  const before = aReport([aFinding().neglected(9, 214)]);
  const after = aReport([aFinding().neglected(9, 214)], {
    acknowledged: [{ ...aside, since: '2026-07-01' }],
  });
  expect(correctionChanges(before, after)).toContain('Decisions that wait: set aside: They wait for 2.0.');
  expect(correctionChanges(after, before)).toContain('Decisions that wait: not set aside any more.');
});

test('what is told for the first time, or no more, is said', () => {
  const one = aReport([aFinding().fine(2, 214)]);
  const two = aReport([aFinding().fine(2, 214), aFinding('ci-carriers').fine(0.44, 36)]);
  expect(correctionChanges(one, two)[0]).toMatch(/: 44 % of 36 .*, was not told\.$/);
  expect(correctionChanges(two, one)[0]).toMatch(/: not told any more, was 44 % of 36 .*\.$/);
});

test('of a table each cell is told by its row', () => {
  const table = (rows: readonly string[][]): TableSection => ({
    id: 'where',
    shape: 'table',
    title: 'Where your people worked',
    lead: null,
    inLetter: 5,
    columns: [
      { title: 'Project', numeric: false },
      { title: 'Changes', numeric: true },
    ],
    rows: rows.map((cells) => ({ cells, url: null })),
    inShort: ['Project', 'Changes'],
  });
  const report = aReport([aFinding().fine(0)]);
  const with_ = (rows: readonly string[][]): Report => ({ ...report, sections: [table(rows)] });
  expect(
    correctionChanges(
      with_([
        ['Beacon', '12'],
        ['Horn', '3'],
      ]),
      with_([
        ['Beacon', '9'],
        ['Quay', '1'],
      ]),
    ),
  ).toEqual([
    'Where your people worked, Beacon: Changes 9, was 12.',
    'Where your people worked: Quay is new.',
    'Where your people worked: Horn is gone.',
  ]);
});

test('where nothing is different nothing is told', () => {
  const findings = [aFinding().neglected(9, 214).waiting(9), aFinding('ci-carriers').fine(0.44, 36)];
  expect(correctionChanges(aReport(findings), aReport(findings))).toEqual([]);
});

test('of very many changes twelve are told, and how many more there are', () => {
  const base = aReport([aFinding().fine(0)]);
  const row = (n: number, value: string) => ({ cells: [`Row ${n}`, value], url: null });
  const section = (value: string): TableSection => ({
    id: 'where',
    shape: 'table',
    title: 'Where',
    lead: null,
    inLetter: 5,
    columns: [
      { title: 'Project', numeric: false },
      { title: 'Changes', numeric: true },
    ],
    rows: Array.from({ length: 20 }, (_, n) => row(n, value)),
    inShort: ['Project'],
  });
  const changes = correctionChanges(
    { ...base, sections: [section('1')] },
    { ...base, sections: [section('2')] },
  );
  expect(changes).toHaveLength(13);
  expect(changes.at(-1)).toBe('And 8 more are different.');
});

test('a letter tells its own changes; one that is sent although nothing is different says so', () => {
  const before = aReport([aFinding().neglected(11, 214).waiting(11)]);
  const correction = { reason: 'Two were bots', at: '2026-08-03T09:00:00Z', before };
  const corrected = aReport([aFinding().neglected(9, 214).waiting(9)], { revision: 2, correction });
  expect(corrected.correction).toEqual({
    reason: 'Two were bots',
    at: '2026-08-03T09:00:00Z',
    changes: correctionChanges(before, corrected),
  });
  const same = aReport([aFinding().neglected(11, 214).waiting(11)], { revision: 2, correction });
  expect(same.correction?.changes).toEqual(['No figure and no word of it is different.']);
});
