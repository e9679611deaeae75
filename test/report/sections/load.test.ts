import { load } from '../../../functions/report/sections/load.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { aSource } from '../../builders/source.ts';

function notes(...findings: readonly FindingBuilder[]): readonly string[] | null {
  const section = load(aSource(findings));
  return section?.shape === 'notes' ? section.notes : null;
}

test('how much of the work of what time rests on one person, counted', () => {
  expect(
    notes(
      aFinding('review-load').neglected(0.54, 83),
      aFinding('upkeep-carriers').fine(0.32, 96),
      aFinding('quiet-fixes').watch(0.7, 10),
    ),
  ).toEqual([
    'In 90 days one person made 45 of 83 reviews and one mended 7 of 10 breakages of the branch; in 12 months one did 31 of 96 changes of upkeep.',
  ]);
});

test('a word to whoever carries much of it; none where it is shared', () => {
  const lead = (finding: FindingBuilder) => load(aSource([finding]))?.lead;
  expect(lead(aFinding('upkeep-carriers').watch(0.6, 96))).toBe(
    'If one of them is you: thank you. You may hand some of it on.',
  );
  expect(lead(aFinding('upkeep-carriers').fine(0.2, 96))).toBeNull();
});

test('two of the same time and kind share their verb', () => {
  expect(notes(aFinding('upkeep-carriers').fine(0.25, 96), aFinding('ci-carriers').fine(0.25, 36))).toEqual([
    'In 12 months one person did 24 of 96 changes of upkeep and one 9 of 36 changes of CI.',
  ]);
});

test('where it is shared, the count is enough', () => {
  expect(notes(aFinding('ci-carriers').fine(0.25, 36))).toEqual([
    'In 12 months one person did 9 of 36 changes of CI.',
  ]);
});

test('what waits for each; who does it unpaid is among the practices', () => {
  expect(
    notes(aFinding('queue-per-reviewer').watch(3.5, 28), aFinding('upkeep-by-volunteers').fine(0.38, 120)),
  ).toEqual(['3.5 open changes for each reviewer.']);
});

test('a queue of less than one for each weighs on nobody', () => {
  expect(notes(aFinding('queue-per-reviewer').fine(0.4, 4))).toBeNull();
});

test('no section where it cannot be told', () => {
  expect(
    notes(aFinding('review-load').unavailable('no access'), aFinding('ci-carriers').tooFew(2, 5)),
  ).toBeNull();
});

test('of a single piece of work nobody is told apart', () => {
  expect(notes(aFinding('review-load').fine(1, 1))).toBeNull();
});
