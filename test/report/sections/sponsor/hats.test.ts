import { hats } from '../../../../functions/report/sections/sponsor/hats.ts';
import { companyFindings, companyRecord, ownFinding } from '../../../builders/company-findings.ts';
import { portfolioFindings } from '../../../builders/portfolio-findings.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

test('the balance beside the median of all projects, and their part of either kind of work', () => {
  const section = hats(sponsorParts({ projects: [1, 2, 3].map(() => projectFindings([])) }));
  expect(section?.lead).toBe(
    'The Company Hat is features and fixes; the Community Hat documentation, tests, CI and other upkeep. Yours in 12 months: 25 % of 106 features and fixes, 13 % of 60 pieces of community work.',
  );
  expect(sectionLines(section)).toEqual([
    'Balance of the two hats: 26 % of 82 changes (41 % median of 3 projects)',
  ]);
});

test('after last month and a usual month', () => {
  const balance = ownFinding('hat-balance', 21, 82).after([0.2, 0.2, 0.3, 0.3, 0.3, 0.3, 0.28]);
  const overall = companyRecord({ findings: [balance.build()] });
  expect(sectionLines(hats(sponsorParts({ company: companyFindings({ overall }) })))).toEqual([
    'Balance of the two hats: 26 % of 82 changes (28 % last month, 30 % usual, 41 % in the project)',
  ]);
});

test('few are counted; what nobody did has no part', () => {
  const overall = companyRecord({
    findings: [ownFinding('hat-balance', 1, 4).build()],
    areas: [{ area: 'documentation', own: 1, all: 4 }],
  });
  const portfolio = portfolioFindings([], { hatBalance: { median: null, projects: 0 } });
  const section = hats(sponsorParts({ company: companyFindings({ overall }), portfolio }));
  expect(section?.lead).toBe(
    'The Company Hat is features and fixes; the Community Hat documentation, tests, CI and other upkeep. Yours in 12 months: 1 of 4 pieces of community work.',
  );
  expect(sectionLines(section)).toEqual(['Balance of the two hats: 1 of 4 changes (null)']);
});

test('no balance: no section', () => {
  const overall = companyRecord({ findings: [] });
  expect(hats(sponsorParts({ company: companyFindings({ overall }) }))).toBeNull();
});

test('where the balance does not apply there are no hats: text is the product there', () => {
  const overall = companyRecord({
    findings: [ownFinding('hat-balance', 0, 0).notApplicable('no repository of code').build()],
  });
  expect(hats(sponsorParts({ company: companyFindings({ overall }) }))).toBeNull();
});

test('without a balance of their own a letter sets nothing beside it', () => {
  const overall = companyRecord({ findings: [ownFinding('hat-balance', 0, 0).unavailable('x').build()] });
  const section = hats(sponsorParts({ company: companyFindings({ overall }) }));
  expect(sectionLines(section)).toEqual(['Balance of the two hats: null (null)']);
  expect(section).toMatchObject({ inShort: { findings: [] } });
});

test('the balance of one project among several is not said to be that of theirs', () => {
  const projects = [1, 2].map(() => projectFindings([]));
  const portfolio = portfolioFindings(projects, { hatBalance: { median: 0.5, projects: 1 } });
  expect(sectionLines(hats(sponsorParts({ projects, portfolio })))).toEqual([
    'Balance of the two hats: 26 % of 82 changes (50 % in the one project that has it)',
  ]);
});

test('where hardly anybody’s employer is known there are counts, and no shares', () => {
  const changes = { own: 48, otherCompanies: 1, independent: 1, unknown: 300 };
  const overall = companyRecord({ changes });
  expect(hats(sponsorParts({ company: companyFindings({ overall }) }))?.lead).toBe(
    'The Company Hat is features and fixes; the Community Hat documentation, tests, CI and other upkeep. Known to be yours in 12 months: 27 of 106 features and fixes, 8 of 60 pieces of community work.',
  );
});
