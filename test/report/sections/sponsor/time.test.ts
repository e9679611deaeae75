import { time } from '../../../../functions/report/sections/sponsor/time.ts';
import { aMatch, companyFindings } from '../../../builders/company-findings.ts';
import { aFinding } from '../../../builders/finding.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

const harbour = projectFindings([
  aFinding('waiting-decisions').neglected(6).waiting(6),
  aFinding('contributors-waiting').neglected(7).waiting(7),
  aFinding('review-load').watch(0.45, 80).waiting(3),
  aFinding('ci-carriers').watch(0.7, 30),
  aFinding('time-to-decision').fine(4).waiting(9),
]);

test('what can be counted beyond the asks, worst first', () => {
  const company = companyFindings({ matches: [aMatch(harbour, 'waiting-decisions', 4)] });
  expect(sectionLines(time(sponsorParts({ projects: [harbour], company })))).toEqual([
    'Harbour Lights: Ask your people who know this code to review these 7 changes.',
    'Harbour Lights: Give one of your people time to review here: 3 changes that nobody has read lately.',
  ]);
});

test('“above” only where something is asked above', () => {
  const company = companyFindings({ matches: [aMatch(harbour, 'waiting-decisions', 4)] });
  expect(time(sponsorParts({ projects: [harbour], company }))?.lead).toBe(
    'Beyond what is asked above, in pieces that can be counted.',
  );
  expect(time(sponsorParts({ projects: [harbour] }))?.lead).toBe('In pieces that can be counted.');
});

test('not what was set aside', () => {
  const acknowledged = ['waiting-decisions', 'contributors-waiting', 'review-load'].map((finding) => ({
    project: 'harbour-lights',
    finding,
    reason: 'Known.',
    since: '2026-07-06',
  }));
  expect(time(sponsorParts({ projects: [harbour], acknowledged }))).toBeNull();
});
