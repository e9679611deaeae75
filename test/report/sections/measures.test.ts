import { measures } from '../../../functions/report/sections/measures.ts';
import { aFinding } from '../../builders/finding.ts';

const findings = [
  aFinding('review-load').neglected(0.54, 83),
  aFinding('planned-upkeep').with({ status: 'noted' }),
  aFinding().fine(0),
].map((finding) => finding.build());

test('all findings in the order in which they come, on the page alone', () => {
  const section = measures({ findings });
  expect(section.measures.map(({ finding }) => finding)).toEqual([
    'review-load',
    'planned-upkeep',
    'waiting-decisions',
  ]);
  expect(section).toMatchObject({ inLetter: 0, inShort: { findings: [] } });
});

test('what is set aside says why, as long as it wants something', () => {
  const aside = new Map([
    ['review-load', 'set aside: she likes it'],
    ['waiting-decisions', 'set aside: it was known'],
  ]);
  expect(measures({ findings }, aside).measures.map(({ setAside }) => setAside)).toEqual([
    'set aside: she likes it',
    null,
    null,
  ]);
});
