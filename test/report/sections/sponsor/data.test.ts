import { data } from '../../../../functions/report/sections/sponsor/data.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

test('all figures of own people, on the page alone', () => {
  const section = data(sponsorParts());
  expect(section).toMatchObject({ id: 'data', title: 'All figures of your people', inLetter: 0 });
  expect(sectionLines(section).map((line) => line.split(':')[0])).toEqual([
    'Features without documentation',
    'Balance of the two hats',
    'Changes without tests',
    'Reviews given and received',
  ]);
});
