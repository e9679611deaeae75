import { notSeen } from '../../../functions/report/sections/not-seen.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { projectFindings } from '../../builders/report.ts';

function notes(findings: readonly FindingBuilder[], facts: Parameters<typeof projectFindings>[1] = {}) {
  const section = notSeen(projectFindings(findings, facts));
  return section?.shape === 'notes' ? section.notes : section;
}

test('nothing to say where everything was seen', () => {
  expect(notes([aFinding().fine(0)])).toBeNull();
});

test('three answers that are not nought, each with its reason; a shared reason is told once', () => {
  expect(
    notes([
      aFinding('review-load').unavailable('changes could not be read'),
      aFinding('time-to-decision').unavailable('changes could not be read'),
      aFinding('ci-carriers').notApplicable('nothing checks this project'),
      aFinding('newcomers-left-waiting').tooFew(2, 5),
    ]),
  ).toEqual([
    'Review load, Time to decision: unknown (changes could not be read).',
    'Who carries CI: does not apply (nothing checks this project).',
    'Newcomers left waiting: too little data (5 newcomers; a share is told from 10).',
  ]);
});

test('a reason that all share needs no list of them', () => {
  const why = 'the token may not read this';
  expect(notes([aFinding().unavailable(why), aFinding('review-load').unavailable(why)])).toEqual([
    'All measures: unknown (the token may not read this).',
  ]);
});

test('repositories that are not in the figure', () => {
  const missing = [{ repository: 'a/b', reason: 'no maintainer is known' }];
  expect(
    notes([aFinding().fine(0).with({ missing }), aFinding('contributors-waiting').fine(0).with({ missing })]),
  ).toEqual(['Decisions that wait, Contributors who wait: without a/b (no maintainer is known).']);
});

test('what failed is not lost where no measure was touched', () => {
  const unreadable = [{ repository: 'a/b', facet: 'labels' as const, reason: 'the forge said no' }];
  expect(notes([aFinding().fine(0)], { unreadable })).toEqual([
    'labels of a/b: could not be read (the forge said no).',
  ]);
  expect(notes([aFinding().unavailable('labels')], { unreadable })).toHaveLength(1);
});
