import { hats } from '../../../../functions/report/sections/sponsor/hats.ts';
import { companyFindings, companyRecord, ownFinding } from '../../../builders/company-findings.ts';
import { portfolioFindings } from '../../../builders/portfolio-findings.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

test('the balance beside the median of all projects, and their part of either kind of work', () => {
  const projects = [1, 2, 3].map(() => projectFindings([]));
  expect(sectionLines(hats(sponsorParts({ projects })))).toEqual([
    'Balance of the two hats: 26 % of 82 changes (41 % median of 3 projects)',
    'Their part of features and fixes: 25 % of 106 changes in 12 months (null)',
    'Their part of community work: 13 % of 60 changes in 12 months (null)',
  ]);
});

test('after last month and a usual month', () => {
  const balance = ownFinding('hat-balance', 21, 82).after([0.2, 0.2, 0.3, 0.3, 0.3, 0.3, 0.28]);
  const overall = companyRecord({ findings: [balance.build()] });
  expect(sectionLines(hats(sponsorParts({ company: companyFindings({ overall }) })))[0]).toBe(
    'Balance of the two hats: 26 % of 82 changes (28 % last month, 30 % usual, 41 % in the project)',
  );
});

test('few are counted; what nobody did has no part', () => {
  const overall = companyRecord({
    findings: [ownFinding('hat-balance', 1, 4).build()],
    areas: [{ area: 'documentation', own: 1, all: 1 }],
  });
  const portfolio = portfolioFindings([], { hatBalance: { median: null, projects: 0 } });
  expect(sectionLines(hats(sponsorParts({ company: companyFindings({ overall }), portfolio })))).toEqual([
    'Balance of the two hats: 1 of 4 changes (null)',
    'Their part of community work: 1 of 1 change in 12 months (null)',
  ]);
});

test('nothing was merged by anybody, and no balance: no section', () => {
  const overall = companyRecord({ findings: [], areas: [] });
  expect(hats(sponsorParts({ company: companyFindings({ overall }) }))).toBeNull();
});
