import { correctionChanges } from '../../functions/report/correction-changes.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';
import { LETTERS } from '../builders/letters.ts';
import { aReport, projectFindings } from '../builders/report.ts';
import { someThanks } from '../builders/thanks.ts';

function changes(before: readonly FindingBuilder[], now: readonly FindingBuilder[]): readonly string[] {
  return correctionChanges(aReport(before), aReport(now));
}

const load = aFinding('review-load');

test('the figure and the grade, as they are and as they were told', () => {
  expect(changes([load.neglected(0.54, 83)], [load.watch(0.42, 83)])).toEqual([
    'The headline was: one person makes 54 % of the reviews.',
    'Review load: 42 % of 83 reviews (to watch); it was told as 54 % of 83 reviews (neglected).',
  ]);
});

test('what was unknown, and is known now', () => {
  expect(
    changes([load.unavailable('no access'), aFinding().fine(0)], [load.fine(0.2, 83), aFinding().fine(0)]),
  ).toEqual([
    'The headline was: steady, as far as is known.',
    'Review load: 20 % of 83 reviews (fine); it was told as unknown.',
  ]);
});

test('no figure of its own tells it: which part of the letter is another one', () => {
  const findings = [load.fine(0.2, 83)];
  const told = projectFindings(findings, { thanks: someThanks() });
  expect(correctionChanges(aReport(findings), aReport(findings, { findings: told }))).toEqual([
    'Corrected: Welcome and thanks.',
  ]);
  expect(correctionChanges(aReport(findings, { findings: told }), aReport(findings))).toEqual([
    'Corrected: Welcome and thanks.',
  ]);
});

test('nothing is different', () => {
  expect(changes([load.fine(0.2, 83)], [load.fine(0.2, 83)])).toEqual(['No figure is different.']);
});

test('a corrected letter says it', () => {
  expect(LETTERS.corrected().correction).toEqual({
    reason: 'Two logins belong to two people.',
    at: '2026-08-04T09:00:00Z',
    changes: expect.arrayContaining([expect.stringMatching(/^Review load: 42 % of 83 reviews/)]),
  });
});
