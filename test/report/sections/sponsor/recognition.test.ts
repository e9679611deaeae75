import { recognition } from '../../../../functions/report/sections/sponsor/recognition.ts';
import { companyFindings, companyRecord } from '../../../builders/company-findings.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

const HARBOUR = { id: 'harbour-lights', name: 'Harbour Lights' };

test('what was done for the commons, counted; features are no part of it', () => {
  const section = recognition(sponsorParts());
  expect(section?.title).toBe('What your people did for the commons in July 2026');
  expect(sectionLines(section)).toEqual([
    'Harbour Lights: 2 changes of documentation and 1 change of CI merged; 12 changes of others reviewed.',
  ]);
});

test('by name only who agreed, which stands beside the name: nothing is said of names where a letter shows none', () => {
  const recognised = [
    { login: 'lars-hawser', areas: { tests: 1, fix: 4 }, reviews: 3, welcomed: 1, project: HARBOUR },
    { login: 'petra-fathom', areas: { fix: 4 }, reviews: 0, welcomed: 0, project: HARBOUR },
  ];
  const projects = [{ ...companyRecord({ month: {}, reviews: 0 }), project: HARBOUR }];
  const section = recognition(sponsorParts({ company: companyFindings({ recognised, projects }) }));
  expect(section?.lead).toBeNull();
  expect(sectionLines(section)).toEqual([
    'lars-hawser (agreed to be named), Harbour Lights: 1 change of tests merged; 3 changes of others reviewed; 1 newcomer answered first.',
  ]);
});

test('nothing in the month: no section, which is no reproach', () => {
  const projects = [{ ...companyRecord({ month: { feature: 2 }, reviews: 0 }), project: HARBOUR }];
  expect(recognition(sponsorParts({ company: companyFindings({ projects }) }))).toBeNull();
});
