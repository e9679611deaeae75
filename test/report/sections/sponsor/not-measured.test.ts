import { notMeasured } from '../../../../functions/report/sections/sponsor/not-measured.ts';
import { companyFindings, companyRecord, ownFinding } from '../../../builders/company-findings.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

test('whose employer is unknown, what was not added up, which figure is unknown, what could not be read', () => {
  const findings = [ownFinding('reciprocity', 0, 0).unavailable('too many are unknown').build()];
  const company = companyFindings({
    overall: companyRecord({ findings }),
    missing: [{ what: 'harbour-lights/charts', reason: 'changes could not be read: no access' }],
  });
  const unreadable = [{ repository: 'harbour-lights/charts', facet: 'issues', reason: 'no access' } as const];
  const projects = [projectFindings([], { unreadable })];
  expect(sectionLines(notMeasured(sponsorParts({ company, projects })))).toEqual([
    'Of 257 merged changes in 12 months, 32 are of people whose employer is unknown; some may be yours.',
    'harbour-lights/charts: changes could not be read: no access.',
    'Reviews given and received: unknown (too many are unknown).',
    'issues of harbour-lights/charts: could not be read (no access).',
  ]);
});

test('reviews to and from people of whom nobody knows who pays them', () => {
  const findings = [
    ownFinding('reciprocity', 66, 55)
      .with({ context: ['Beside them: 22.'] })
      .build(),
  ];
  const company = companyFindings({ overall: companyRecord({ findings }) });
  expect(sectionLines(notMeasured(sponsorParts({ company })))).toContain('Beside them: 22.');
});

test('everything known: no section', () => {
  const changes = { own: 48, otherCompanies: 135, independent: 42, unknown: 0 };
  const company = companyFindings({ overall: companyRecord({ changes }) });
  expect(notMeasured(sponsorParts({ company }))).toBeNull();
});

test('why there are no hats; how many employers are unknown only where the summary does not say it', () => {
  const findings = [ownFinding('hat-balance', 0, 0).notApplicable('it is no repository of code').build()];
  const changes = { own: 2, otherCompanies: 2, independent: 0, unknown: 170 };
  const company = companyFindings({ overall: companyRecord({ findings, changes }) });
  expect(sectionLines(notMeasured(sponsorParts({ company })))).toEqual([
    'Balance of the two hats: does not apply (it is no repository of code).',
  ]);
});
