import { uncared } from '../../../../functions/report/sections/sponsor/uncared.ts';
import { aMatch, companyFindings } from '../../../builders/company-findings.ts';
import { aFinding } from '../../../builders/finding.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

const harbour = projectFindings([
  aFinding('waiting-decisions').neglected(6).waiting(1),
  aFinding('contributors-waiting').neglected(7).waiting(1),
  aFinding('ci-carriers').neglected(0.9, 30),
  aFinding('review-load').watch(0.45, 80),
]);

const START = 'harbour-lights/beacon #117: Keep the lamp lit while the configuration reloads';

test('everything neglected where they work, the best match first, with who knows it and where to start', () => {
  const matches = [
    aMatch(harbour, 'waiting-decisions', 1, 'folders'),
    aMatch(harbour, 'contributors-waiting', 1),
    aMatch(harbour, 'ci-carriers', 11, 'repositories'),
  ];
  const parts = sponsorParts({ projects: [harbour], company: companyFindings({ matches }) });
  expect(sectionLines(uncared(parts))).toEqual([
    '7 contributors’ changes wait for an answer | Harbour Lights | 1 in these files | harbour-lights/beacon #120: Keep the lamp lit while the configuration reloads',
    `6 items wait for a decision | Harbour Lights | 1 in these folders | ${START}`,
    'One person carries 90 % of the work on CI | Harbour Lights | 11 in the repository | nothing single to open',
  ]);
});

test('without a match it says so; what nobody could tell is not nobody', () => {
  const company = companyFindings({ matches: [aMatch(harbour, 'waiting-decisions', 0)] });
  const lines = sectionLines(uncared(sponsorParts({ projects: [harbour], company })));
  expect(lines).toContain(`6 items wait for a decision | Harbour Lights | nobody | ${START}`);
  expect(lines).toContain(
    'One person carries 90 % of the work on CI | Harbour Lights | not known | nothing single to open',
  );
});

test('what was set aside is still shown, last, with the reason', () => {
  const company = companyFindings({ matches: [aMatch(harbour, 'waiting-decisions', 4)] });
  const acknowledged = [
    {
      project: 'harbour-lights',
      finding: 'waiting-decisions',
      reason: 'They wait for the board.',
      since: '2026-07-06',
      until: '2026-11-01',
    },
  ];
  expect(sectionLines(uncared(sponsorParts({ projects: [harbour], company, acknowledged }))).at(-1)).toBe(
    `6 items wait for a decision | Harbour Lights | 4 in these files; set aside until 1 November 2026: They wait for the board | ${START}`,
  );
});

test('its title accuses nobody: one person may well care for it', () => {
  expect(uncared(sponsorParts({ projects: [harbour] }))?.title).toBe(
    'What is left undone where you depend on it',
  );
});

test('nothing neglected: no section', () => {
  expect(uncared(sponsorParts())).toBeNull();
});

test('a letter names the project where there are several', () => {
  const one = uncared(sponsorParts({ projects: [harbour] }));
  const two = uncared(sponsorParts({ projects: [harbour, projectFindings([])] }));
  expect(one).toMatchObject({ inShort: ['Neglected', 'Your people within a year'] });
  expect(two).toMatchObject({ inShort: ['Neglected', 'Project', 'Your people within a year'] });
});
