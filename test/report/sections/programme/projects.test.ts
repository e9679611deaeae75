import { projects } from '../../../../functions/report/sections/programme/projects.ts';
import { aFinding } from '../../../builders/finding.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

const harbour = projectFindings([
  aFinding('waiting-decisions').neglected(6).waiting(6),
  aFinding('contributors-waiting').neglected(7).waiting(7),
  aFinding('review-load').watch(0.45, 80),
  aFinding('ci-carriers').fine(0.2),
  aFinding('time-to-decision').unavailable('no access'),
]);

test('each project with its grades and what leads its letter', () => {
  const quiet = projectFindings([aFinding().fine(0)], { project: { id: 'reef', name: 'Reef' } });
  expect(sectionLines(projects(programmeParts([harbour, quiet])))).toEqual([
    'Harbour Lights | 2 | 1 | 1 | 1 | 6 items wait for a decision',
    'Reef | 0 | 0 | 1 | 0 | nothing',
  ]);
});

test('what was set aside is counted and does not lead', () => {
  const acknowledged = [
    { project: 'harbour-lights', finding: 'waiting-decisions', reason: 'Known.', since: '2026-07-06' },
  ];
  expect(sectionLines(projects(programmeParts([harbour], { acknowledged })))).toEqual([
    'Harbour Lights | 2 | 1 | 1 | 1 | 7 contributors’ changes wait for an answer',
  ]);
});

test('no project: no section', () => {
  expect(projects(programmeParts([]))).toBeNull();
});
