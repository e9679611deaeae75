import { contributorsWaiting } from '../../../functions/report/sections/contributors-waiting.ts';
import { waitingDecisions } from '../../../functions/report/sections/waiting-decisions.ts';
import { aFinding } from '../../builders/finding.ts';
import { projectFindings } from '../../builders/report.ts';

test('five are shown, and how many there are is told', () => {
  const section = waitingDecisions(projectFindings([aFinding().neglected(9).waiting(9)]));
  expect(section).toMatchObject({ id: 'waiting-decisions', shape: 'list', total: 9 });
  expect(section?.shape === 'list' && section.entries).toHaveLength(5);
});

test('no section where nothing waits', () => {
  expect(contributorsWaiting(projectFindings([aFinding('contributors-waiting').fine(0)]))).toBeNull();
  expect(contributorsWaiting(projectFindings([]))).toBeNull();
});
