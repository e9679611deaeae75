import { companies } from '../../../../functions/report/sections/programme/companies.ts';
import { portfolioFindings } from '../../../builders/portfolio-findings.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

test('who has people where, by name and in no other order', () => {
  expect(sectionLines(companies(programmeParts([projectFindings([])])))).toEqual([
    'Lighthouse Works | 11 | Harbour Lights',
    'North Pier | 10 | Harbour Lights',
  ]);
});

test('nobody is known to be of a company: no section', () => {
  expect(companies(programmeParts([], { portfolio: portfolioFindings([], { companies: [] }) }))).toBeNull();
});
