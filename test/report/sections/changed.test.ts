import { changed } from '../../../functions/report/sections/changed.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { aSource } from '../../builders/source.ts';

function notes(...findings: readonly FindingBuilder[]): readonly string[] | null {
  const section = changed(aSource(findings));
  return section?.shape === 'notes' ? section.notes : null;
}

const load = aFinding('review-load');
const waiting = aFinding('waiting-decisions');
const response = aFinding('time-to-first-response');

test('nothing changed: no section', () => {
  expect(notes(load.neglected(0.54, 83).after([0.51]), waiting.fine(0).after([0]))).toBeNull();
  expect(notes(load.neglected(0.54, 83))).toBeNull();
});

test.each([
  ['a grade down', load.neglected(0.54, 83).after([0.45]), 'Review load: 54 %, was 45 %, now neglected.'],
  ['to be watched', waiting.watch(3).after([1]), 'Decisions that wait: 3, was 1, now to watch.'],
  ['fine again', response.fine(1.2).after([9]), 'Time to first response: 1.2 days, was 9 days, fine again.'],
  ['neglected no more', waiting.watch(3).after([9]), 'Decisions that wait: 3, was 9, neglected no more.'],
  [
    'out of its year, in the same grade',
    load.neglected(0.6, 83).after([0.55]).worsening(),
    'Review load: 60 %, was 55 %, the highest in a year.',
  ],
  [
    'better than all year',
    load.fine(0.2, 83).after([0.3]).improving(),
    'Review load: 20 %, was 30 %, the lowest in a year.',
  ],
  [
    'where less is worse',
    aFinding('first-issues-available').fine(1).with({ worse: 'lower' }).after([3]).worsening(),
    'First issues that can be taken: 1, was 3, the lowest in a year.',
  ],
  [
    'a median that was not reached',
    response.over(61).after([3]),
    'Time to first response: over 61 days, was 3 days, now neglected.',
  ],
])('%s', (_, finding, note) => {
  expect(notes(finding)).toEqual([note]);
});

test('what got worse and what got better in turn, the worst first; what tells of a kind of work last', () => {
  const findings = [
    response.watch(3).after([1]),
    aFinding('ci-carriers').fine(0.2, 36).after([0.9]),
    waiting.neglected(9).after([2]),
    aFinding('time-to-decision').fine(9).after([30]),
  ];
  expect(changed(aSource(findings))).toMatchObject({ inLetter: 2 });
  expect(notes(...findings)?.map((note) => note.split(':')[0])).toEqual([
    'Time to first response',
    'Time to decision',
    'Decisions that wait',
    'Who carries CI',
  ]);
});

test('what is not known in both months is no change', () => {
  expect(notes(load.neglected(0.54, 83).after([null]))).toBeNull();
  expect(notes(load.unavailable('no access').after([0.2]))).toBeNull();
  expect(notes(load.neglected(0.54, 8).after([0.2]))).toBeNull();
});
