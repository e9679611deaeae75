import { notSeen } from '../../../functions/report/sections/not-seen.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { projectFindings } from '../../builders/report.ts';

function notes(findings: readonly FindingBuilder[], facts: Parameters<typeof projectFindings>[1] = {}) {
  const section = notSeen({ findings: projectFindings(findings, facts) });
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
    'Review load and Time to decision: unknown (changes could not be read).',
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

test('where nothing at all could be read, a letter tells all reasons; else it has other things to say', () => {
  const [token, labels] = [
    aFinding().unavailable('no token'),
    aFinding('review-load').unavailable('no labels'),
  ];
  const inLetter = (some: readonly FindingBuilder[]) =>
    notSeen({ findings: projectFindings(some) })?.inLetter;
  expect(inLetter([token, labels])).toBe(5);
  expect(inLetter([token, labels, aFinding('ci-carriers').fine(0.2)])).toBe(2);
});

test('repositories that are not in the figure', () => {
  const missing = [{ repository: 'a/b', reason: 'no maintainer is known' }];
  expect(
    notes([aFinding().fine(0).with({ missing }), aFinding('contributors-waiting').fine(0).with({ missing })]),
  ).toEqual(['All measures: without a/b (no maintainer is known).']);
});

test('what failed is not lost where no measure was touched', () => {
  const unreadable = [{ repository: 'a/b', facet: 'labels' as const, reason: 'the forge said no' }];
  expect(notes([aFinding().fine(0)], { unreadable })).toEqual([
    'labels of a/b: could not be read (the forge said no).',
  ]);
  expect(notes([aFinding().unavailable('labels')], { unreadable })).toHaveLength(1);
});

test('forty repositories and thirty measures are counted where each finding names its own', () => {
  const missing = Array.from({ length: 40 }, (_, at) => ({
    repository: `a/${at}`,
    reason: 'it is archived',
  }));
  const ids = ['waiting-decisions', 'contributors-waiting', 'review-load', 'ci-carriers'] as const;
  const findings = ids.map((id) => aFinding(id).fine(0).with({ missing }));
  expect(notes([...findings, aFinding('drifting-docs').fine(0)])).toEqual([
    'Decisions that wait, Contributors who wait and 2 more: without a/0, a/1 and 38 more (it is archived).',
  ]);
});

test('repositories that are lost for two reasons are two notes', () => {
  const missing = [
    { repository: 'a/b', reason: 'it is archived' },
    { repository: 'a/c', reason: 'no access' },
  ];
  expect(notes([aFinding().fine(0).with({ missing })])).toEqual([
    'All measures: without a/b (it is archived).',
    'All measures: without a/c (no access).',
  ]);
});
