import { problems } from '../../../../functions/report/sections/programme/problems.ts';
import { portfolioFindings } from '../../../builders/portfolio-findings.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

test('what could not be read, a sentence for each reason, and what was not added up', () => {
  const unreadable = [
    { repository: 'harbour-lights/charts', facet: 'issues', reason: 'no access' },
    { repository: 'harbour-lights/charts', facet: 'changes', reason: 'no access' },
    { repository: 'harbour-lights/beacon', facet: 'commits', reason: 'GitHub gave up' },
  ] as const;
  const missing = [
    { what: 'Reef', reason: 'it was not rolled up for 2026-07. Run: community-hat roll-up --month 2026-07' },
  ];
  const projects = [projectFindings([], { unreadable })];
  expect(
    sectionLines(problems(programmeParts(projects, { portfolio: portfolioFindings(projects, { missing }) }))),
  ).toEqual([
    'Harbour Lights: issues, changes of harbour-lights/charts could not be read (no access).',
    'Harbour Lights: commits of harbour-lights/beacon could not be read (GitHub gave up).',
    'Reef was not added up: it was not rolled up for 2026-07. Run: community-hat roll-up --month 2026-07.',
  ]);
});

test('all read: no section', () => {
  expect(problems(programmeParts([projectFindings([])]))).toBeNull();
});
