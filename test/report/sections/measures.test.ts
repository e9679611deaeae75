import type { Finding } from '../../../functions/model/finding.ts';
import type { Measure } from '../../../functions/model/report.ts';
import { measures } from '../../../functions/report/sections/measures.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';

function line(finding: FindingBuilder): Measure {
  const section = measures({ findings: [finding.build()] });
  if (section.shape !== 'measures') throw new Error('not a table');
  return section.measures[0]!;
}

test.each([
  ['a count of what there is', aFinding().neglected(9, 214), '9 of 214 open items'],
  ['none of what there is', aFinding().fine(0, 214), '0 of 214 open items'],
  ['nothing there at all', aFinding().fine(0, 0), '0'],
  ['days', aFinding('time-to-first-response').watch(3.44, 143), '3.4 days, 143 items'],
  ['less than a day', aFinding('time-to-first-response').fine(0.3, 143), '7 hours, 143 items'],
  ['a median that was not reached', aFinding('time-to-decision').over(61, 40), 'over 61 days, 40 changes'],
  ['a ratio', aFinding().with({ unit: 'ratio', of: 'open changes' }).watch(3.5, 60), '3.5, 60 open changes'],
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

describe('of many measures', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `measure-${i}`);
  const shown = (statuses: Readonly<Record<number, Partial<Finding>>>) => {
    const findings = ids.map((id, i) =>
      aFinding()
        .with({ id, status: 'fine', ...statuses[i] })
        .build(),
    );
    const section = measures({ findings });
    if (section.shape !== 'measures') throw new Error('not a table');
    expect(section.measures.map(({ finding }) => finding)).toEqual(ids);
    const { title, findings: inShort } = section.inShort;
    return { title, ids: inShort.map((id) => id.replace('measure-', '')) };
  };
  const watch = { status: 'watch', value: 3 } as const;
  const neglected = { status: 'neglected', value: 9 } as const;

  it('those that want something done are shown, in the order in which they always come', () => {
    expect(shown({ 2: watch, 9: neglected, 11: watch })).toEqual({
      title: 'What stands out: 7 of 12 measures',
      ids: ['0', '1', '2', '3', '4', '9', '11'],
    });
  });

  it('a standing fact and what is unknown give way to what is graded', () => {
    const facts = {
      0: { status: 'noted' },
      1: { status: 'unavailable' },
      3: { status: 'not-applicable' },
    } as const;
    expect(shown(facts)).toEqual({
      title: 'What stands out: 7 of 11 measures',
      ids: ['2', '4', '5', '6', '7', '8', '9'],
    });
  });

  it('neglected before watch where not all have room', () => {
    const all = Object.fromEntries(ids.map((_, i) => [i, i < 6 ? watch : neglected]));
    expect(shown(all).ids).toEqual(['0', '6', '7', '8', '9', '10', '11']);
  });
});
