import type { Status } from '../../../../functions/model/finding.ts';
import { emerging } from '../../../../functions/report/sections/programme/emerging.ts';
import { aFinding, type FindingBuilder } from '../../../builders/finding.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

function was(status: Status, finding: FindingBuilder): FindingBuilder {
  const { trend } = finding.after([1]).build();
  return finding.with({ trend: [{ ...trend[0]!, status }, trend[1]!] });
}

test('what became one to watch before what is worse than all year; what is asked for last, and not told again in a letter', () => {
  const projects = [
    projectFindings([
      was('neglected', aFinding('contributors-waiting').neglected(9).waiting(9).worsening()),
      was('neglected', aFinding('time-to-decision').neglected(56)),
      was('fine', aFinding('review-load').watch(0.45, 80)),
      was('fine', aFinding('waiting-decisions').neglected(6).waiting(6)),
      was('neglected', aFinding('ci-carriers').watch(0.7, 30)),
      aFinding('newcomers-left-waiting').fine(0.2, 20).worsening(),
    ]),
  ];
  const section = emerging(programmeParts(projects));
  expect(section).toMatchObject({ inLetter: 2 });
  expect(sectionLines(section)).toEqual([
    'Harbour Lights | one person makes 45 % of the reviews | to watch, was fine',
    'Harbour Lights | 9 contributors’ changes wait for an answer | neglected, worse than all year',
    'Harbour Lights | 6 items wait for a decision | neglected, was fine',
  ]);
});

test('where all that got worse is asked for, a letter has told it', () => {
  const finding = was('fine', aFinding().neglected(6).waiting(6));
  expect(emerging(programmeParts([projectFindings([finding])]))).toMatchObject({ inLetter: 0 });
});

test('each row leads to its first piece of evidence', () => {
  const finding = was('fine', aFinding().neglected(6).waiting(6));
  expect(emerging(programmeParts([projectFindings([finding])]))).toMatchObject({
    rows: [{ url: 'https://github.com/harbour-lights/beacon/pull/117' }],
  });
});

test('nothing got worse: no section', () => {
  expect(emerging(programmeParts([projectFindings([aFinding().neglected(6)])]))).toBeNull();
});
