import type { Measure } from '../../../functions/model/report.ts';
import { kinds } from '../../../functions/report/sections/kinds.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { projectFindings } from '../../builders/report.ts';
import { aSource } from '../../builders/source.ts';

function rows(findings: readonly FindingBuilder[], aside: readonly string[] = []): readonly Measure[] {
  const words = new Map(aside.map((id) => [id, 'set aside: it is known']));
  const section = kinds(aSource(findings, { aside: words }));
  return section.shape === 'measures' ? section.measures : [];
}

function row(name: string, findings: readonly FindingBuilder[], aside: readonly string[] = []) {
  return rows(findings, aside).find(({ title }) => title.startsWith(name));
}

test('six lines in the same order, whatever there is', () => {
  expect(rows([]).map(({ title, status }) => [title, status])).toEqual([
    ['Documentation', 'unavailable'],
    ['Deprecation timelines', 'unavailable'],
    ['Decisions', 'unavailable'],
    ['Mentorship', 'unavailable'],
    ['CI', 'unavailable'],
    ['Maintainers’ load', 'unavailable'],
  ]);
});

test('a line is told by the worst of its findings, and names it', () => {
  const findings = [aFinding('time-to-decision').fine(3), aFinding('time-to-first-response').watch(4, 143)];
  expect(row('Decisions', findings)).toMatchObject({
    finding: 'time-to-first-response',
    title: 'Decisions: time to first response',
    status: 'watch',
    figure: '4 days, 143 items',
  });
});

test('where all are fine it is told by the first', () => {
  const findings = [aFinding('time-to-decision').fine(3), aFinding('time-to-first-response').fine(1)];
  expect(row('Decisions', findings)).toMatchObject({ finding: 'time-to-decision', status: 'fine' });
});

test('a title that names its kind is enough', () => {
  expect(row('Decisions', [aFinding().neglected(9)])?.title).toBe('Decisions that wait');
});

test('what tells of two kinds is told once', () => {
  const told = rows([aFinding('contributors-waiting').neglected(9), aFinding('review-load').fine(0.2, 83)]);
  expect(told.map(({ finding, status }) => [finding, status])).toEqual([
    ['documentation', 'unavailable'],
    ['deprecation', 'unavailable'],
    ['contributors-waiting', 'neglected'],
    ['mentorship', 'unavailable'],
    ['ci', 'unavailable'],
    ['review-load', 'fine'],
  ]);
});

describe('a kind that cannot be told', () => {
  test('says so, and names no measure', () => {
    expect(row('CI', [aFinding('ci-carriers').unavailable('no access')])).toMatchObject({
      title: 'CI',
      status: 'unavailable',
      figure: null,
    });
    expect(row('CI', [aFinding('ci-carriers').notApplicable('no checks')])?.status).toBe('not-applicable');
  });

  test('too few are counted', () => {
    expect(row('Mentorship', [aFinding('newcomers-left-waiting').tooFew(2, 5)])).toMatchObject({
      title: 'Mentorship: newcomers left waiting',
      status: 'not-enough-data',
      figure: '2 of 5 newcomers',
    });
  });

  test('what could not be read is not hidden behind what does not apply', () => {
    const findings = [
      aFinding('ci-carriers').notApplicable('no checks'),
      aFinding('quiet-fixes').unavailable('no access'),
    ];
    expect(row('CI', findings)?.status).toBe('unavailable');
  });

  test('one finding that can be told is enough', () => {
    const findings = [
      aFinding('ci-carriers').unavailable('no access'),
      aFinding('quiet-fixes').fine(0.3, 20),
    ];
    expect(row('CI', findings)).toMatchObject({ finding: 'quiet-fixes', status: 'fine' });
  });
});

describe('a finding that is set aside', () => {
  const waiting = aFinding().neglected(9);

  test('is told with its reason where nothing else of its kind wants anything', () => {
    expect(row('Decisions', [waiting], ['waiting-decisions'])).toMatchObject({
      status: 'neglected',
      setAside: 'set aside: it is known',
    });
  });

  test('makes room for what is not', () => {
    const slow = aFinding('time-to-first-response').watch(4);
    expect(row('Decisions', [waiting, slow], ['waiting-decisions'])).toMatchObject({
      finding: 'time-to-first-response',
      setAside: null,
    });
  });

  test('is no matter any more where it is fine', () => {
    expect(row('Decisions', [aFinding().fine(0)], ['waiting-decisions'])?.setAside).toBeNull();
  });
});

test('where nothing is known a letter does not say so six times', () => {
  const findings = projectFindings([
    aFinding().unavailable('no access'),
    aFinding('ci-carriers').unavailable('no access'),
  ]);
  expect(kinds({ findings, aside: new Map() }).inLetter).toBe(0);
  expect(kinds({ findings: projectFindings([aFinding().fine(0)]), aside: new Map() }).inLetter).toBe(6);
});
