import type { Measure } from '../../functions/model/report.ts';
import { measureOf } from '../../functions/report/measure-of.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';

function line(finding: FindingBuilder): Measure {
  return measureOf(finding.build(), null);
}

test.each([
  ['a count of what there is', aFinding().neglected(9, 214), '9 of 214 open items'],
  ['none of what there is', aFinding().fine(0, 214), '0 of 214 open items'],
  ['nothing there at all', aFinding().fine(0, 0), 'none'],
  ['days', aFinding('time-to-first-response').watch(3.44, 143), '3.4 days, 143 items'],
  ['less than a day', aFinding('time-to-first-response').fine(0.3, 143), '7 hours, 143 items'],
  ['a median that was not reached', aFinding('time-to-decision').over(61, 40), 'over 61 days, 40 changes'],
  [
    'a ratio',
    aFinding().with({ unit: 'ratio', of: 'open changes' }).watch(3.5, 60),
    '3.5, with 60 open changes in all',
  ],
  ['a ratio of nothing', aFinding().with({ unit: 'ratio', of: 'open changes' }).fine(0, 0), 'none'],
  [
    'months',
    aFinding().with({ unit: 'months', of: 'open changes' }).watch(6, 60),
    '6 months, 60 open changes',
  ],
  ['a share', aFinding('review-load').neglected(0.541, 83), '54 % of 83 reviews'],
  ['a share of ten', aFinding('review-load').neglected(0.5, 10), '50 % of 10 reviews'],
  ['small numbers stay counts', aFinding('newcomers-left-waiting').tooFew(2, 5), '2 of 5 newcomers'],
  ['small numbers stay counts, graded or not', aFinding('review-load').watch(0.5, 8), '4 of 8 reviews'],
  ['thousands', aFinding().neglected(1400, 12345), '1,400 of 12,345 open items'],
])('%s', (_, finding, figure) => {
  expect(line(finding).figure).toBe(figure);
});

test('no figure where there is no value', () => {
  expect(line(aFinding().unavailable('no access')).figure).toBeNull();
  expect(line(aFinding('review-load').notApplicable('a mirror')).figure).toBeNull();
});

test('against last month and what is usual', () => {
  const year = [3, 3, 4, 4, 5, 4, 6, 6, 7, 6, 6];
  expect(line(aFinding().neglected(9).after(year)).comparison).toBe('6 last month, 5 usual');
  expect(
    line(
      aFinding('review-load')
        .watch(0.45, 80)
        .after(year.map((n) => n / 10)),
    ).comparison,
  ).toBe('60 % last month, 50 % usual');
  expect(line(aFinding('time-to-decision').fine(9, 80).after(year)).comparison).toBe('6 last month, 5 usual');
});

test('the same as last month is said in words, not as the same number again', () => {
  expect(line(aFinding().fine(0).after([0])).comparison).toBe('as last month');
  expect(line(aFinding().watch(4).after([3, 3, 3, 3, 3, 3, 4])).comparison).toBe('as last month, 3 usual');
});

test('months are said once, in the figure beside it', () => {
  const queue = aFinding().with({ unit: 'months', of: 'open changes' }).watch(7.4, 70);
  expect(line(queue.after([7, 7, 7, 7, 7, 7, 7.8])).comparison).toBe('7.8 last month, 7 usual');
});

test('hours are not taken for days', () => {
  const year = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0.5];
  expect(line(aFinding('time-to-first-response').fine(0.3, 80).after(year)).comparison).toBe(
    '12 hours last month, 2 days usual',
  );
});

test('no comparison with what is not known', () => {
  expect(line(aFinding().neglected(9)).comparison).toBeNull();
  expect(line(aFinding().neglected(9).after([2, 3, null])).comparison).toBeNull();
});

test('a share of too few is a gap in the line', () => {
  const { trend } = line(aFinding('review-load').watch(0.5, 8).after([0.4, 0.4]));
  expect(trend.map(({ value }) => value)).toEqual([null, null, null]);
});

test('repositories that are worse than the whole; of many the rest is counted', () => {
  const worse = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      repository: `harbour-lights/lamp-${at}`,
      status: 'neglected' as const,
      says: '',
    }));
  expect(
    line(
      aFinding()
        .fine(0)
        .with({ worseIn: worse(2) }),
    ).worseIn,
  ).toBe('neglected in lamp-0 and lamp-1');
  expect(
    line(
      aFinding()
        .fine(0)
        .with({ worseIn: worse(40) }),
    ).worseIn,
  ).toBe('neglected in lamp-0, lamp-1 and 38 more');
  expect(line(aFinding().fine(0)).worseIn).toBeNull();
});

test('a count of something else than what it was counted from is no part of that', () => {
  expect(line(aFinding().watch(1, 62).with({ apart: true })).figure).toBe('1, with 62 open items in all');
});
