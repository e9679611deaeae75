import { programmeReport } from '../../../../functions/report/audiences/programme.ts';
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
    'Harbour Lights | 2 | 1 | 1 | 0 | 1 | 6 items wait for a decision',
    'Reef | 0 | 0 | 1 | 0 | 0 | nothing',
  ]);
});

test('what was set aside is counted for itself, as in the summary, and does not lead', () => {
  const acknowledged = [
    { project: 'harbour-lights', finding: 'waiting-decisions', reason: 'Known.', since: '2026-07-06' },
  ];
  const parts = programmeParts([harbour], { acknowledged });
  expect(sectionLines(projects(parts))).toEqual([
    'Harbour Lights | 1 | 1 | 1 | 1 | 1 | 7 contributors’ changes wait for an answer',
  ]);
  expect(programmeReport(parts).summary).toMatch(
    /^In Harbour Lights 1 finding is neglected and 1 to watch\./,
  );
});

const UNREAD = { repository: 'reef/main', facet: 'changes', reason: 'no access' } as const;

test('a project of which nothing was read has no zeros', () => {
  const reef = projectFindings([aFinding('waiting-decisions').unavailable('no access')], {
    project: { id: 'reef', name: 'Reef' },
    unreadable: [UNREAD],
  });
  expect(sectionLines(projects(programmeParts([reef])))).toEqual([
    'Reef | unknown | unknown | unknown | unknown | 1 | could not be read',
  ]);
});

test('nor has one in which too little happened', () => {
  const reef = projectFindings([aFinding('review-load').tooFew(1, 3)]);
  expect(sectionLines(projects(programmeParts([reef])))[0]).toMatch(
    /\| unknown \| 1 \| too little happened to measure$/,
  );
});

test('what was read in part says so beside what is known', () => {
  const some = projectFindings([aFinding('review-load').watch(0.45, 80)], { unreadable: [UNREAD] });
  const none = projectFindings([aFinding('review-load').fine(0.2, 80)], { unreadable: [UNREAD] });
  expect(sectionLines(projects(programmeParts([some, none])))).toEqual([
    'Harbour Lights | 0 | 1 | 0 | 0 | 0 | read in part: one person makes 45 % of the reviews',
    'Harbour Lights | 0 | 0 | 1 | 0 | 0 | read in part: nothing',
  ]);
});

test('no project: no section', () => {
  expect(projects(programmeParts([]))).toBeNull();
});
