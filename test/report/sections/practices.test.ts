import { asks } from '../../../functions/report/asks.ts';
import { practices } from '../../../functions/report/sections/practices.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { sectionLines } from '../../builders/section-lines.ts';
import { aSource } from '../../builders/source.ts';

function notes(...findings: readonly FindingBuilder[]): readonly string[] | null {
  const section = practices(aSource(findings));
  return section?.shape === 'notes' ? section.notes : null;
}

const decided = aFinding('single-company-decisions').fine(0.2, 15);
const written = aFinding('governance-gaps')
  .watch(2, 10)
  .with({ context: ['Missing: a roadmap, a security policy.', 'There: how to contribute.'] });

test('a line for each practice: what is in place and what is missing', () => {
  expect(
    notes(
      decided,
      written,
      aFinding('upkeep-by-volunteers').fine(0.38, 120),
      aFinding('upkeep-carriers').fine(0.32, 96),
      aFinding('planned-upkeep').with({ status: 'noted', says: 'nothing is planned' }),
    ),
  ).toEqual([
    'Documented governance: 2 things that a contributor looks for are missing. Missing: a roadmap, a security policy. There: how to contribute.',
    'Open decision making: 3 of 15 features were written, approved and merged in one company.',
    'Organisational support: people without an employer behind them do 38 % of the upkeep.',
    'Shared maintenance: one person carries 32 % of the upkeep; nothing is planned.',
  ]);
});

test('where something is missing comes first, the worst before the others', () => {
  const carried = aFinding('upkeep-carriers').neglected(0.9, 96);
  expect(notes(decided, written, carried)?.map((note) => note.split(':')[0])).toEqual([
    'Shared maintenance',
    'Documented governance',
    'Open decision making',
  ]);
});

test('a letter has neither what it asks for nor what is unknown; the page has both', () => {
  const carried = aFinding('upkeep-carriers').neglected(0.9, 96);
  const unknown = aFinding('upkeep-by-volunteers').unavailable('nobody told who works for whom');
  const findings = [carried, written, unknown];
  const asked = asks([carried.build()], { previous: null, aside: new Map() });
  const section = practices(aSource(findings, { asks: asked }));
  expect(section).toMatchObject({ inLetter: 1 });
  expect(sectionLines(section).map((note) => note.split(':')[0])).toEqual([
    'Documented governance',
    'Shared maintenance',
    'Organisational support',
  ]);
});

test('what tells of two practices is told once', () => {
  expect(notes(written)).toHaveLength(1);
});

test('one that cannot be told says so; where none can, what could not be seen says it', () => {
  const unknown = aFinding('upkeep-by-volunteers').unavailable('nobody told who works for whom');
  expect(notes(decided, unknown)).toContain('Organisational support: cannot be told.');
  expect(notes(unknown)).toBeNull();
});
