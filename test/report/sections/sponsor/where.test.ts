import { where } from '../../../../functions/report/sections/sponsor/where.ts';
import { companyFindings, companyRecord } from '../../../builders/company-findings.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

test('each kind of work in each project, theirs and all; what they left to others comes last', () => {
  const reef = { project: { id: 'reef', name: 'Reef' } };
  const projects = [
    ...companyFindings().projects,
    { ...companyRecord({ areas: [{ area: 'tests', own: 12, all: 1200 }] }), ...reef },
  ];
  expect(sectionLines(where(sponsorParts({ company: companyFindings({ projects }) })))).toEqual([
    'Fixes | Harbour Lights | 17 | 57',
    'Tests | Reef | 12 | 1,200',
    'Features | Harbour Lights | 10 | 49',
    'Documentation | Harbour Lights | 8 | 20',
    'CI | Harbour Lights | 0 | 40',
  ]);
});

test('nothing merged by anybody: no section', () => {
  const projects = companyFindings().projects.map((project) => ({ ...project, areas: [] }));
  expect(where(sponsorParts({ company: companyFindings({ projects }) }))).toBeNull();
});
