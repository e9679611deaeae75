import type { ReportAsk } from '../../functions/model/report.ts';
import { asks } from '../../functions/report/asks.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';

const waiting = aFinding('waiting-decisions').neglected(9).waiting(9);
const load = aFinding('review-load').neglected(0.6, 83).waiting(3);
const pages = aFinding('drifting-docs').neglected(6, 41).waiting(6);
const ci = aFinding('ci-carriers').neglected(0.9, 36).waiting(2);

function asked(
  findings: readonly FindingBuilder[],
  { previous = null, aside = [] }: { previous?: readonly ReportAsk[] | null; aside?: readonly string[] } = {},
): readonly ReportAsk[] {
  return asks(
    findings.map((finding) => finding.build()),
    {
      previous: previous && { asks: previous },
      aside: new Map(aside.map((id) => [id, 'set aside: it is known'])),
    },
  );
}

const idsOf = (asks: readonly ReportAsk[]) => asks.map(({ finding }) => finding);

describe('how much is asked', () => {
  test('the worst finding leads, in three voices, with five links', () => {
    expect(asked([load, waiting])[0]).toMatchObject({
      finding: 'waiting-decisions',
      text: 'Decide these 9: merge, close, or say what is missing and who will say yes.',
      anyone: expect.stringMatching(/^Prepare one of these 9/),
      employer: expect.stringMatching(/^Ask your people/),
      evidence: waiting.build().evidence.slice(0, 5),
      total: 9,
      timesAsked: 1,
      again: null,
    });
  });

  test('at most three', () => {
    expect(idsOf(asked([ci, load, waiting, pages]))).toEqual([
      'waiting-decisions',
      'drifting-docs',
      'review-load',
    ]);
  });

  test('three asks about decisions are one', () => {
    const others = [
      aFinding('time-to-decision').neglected(60).waiting(9),
      aFinding('contributors-waiting').neglected(7).waiting(7),
    ];
    expect(idsOf(asked([waiting, ...others, load]))).toEqual(['waiting-decisions', 'review-load']);
  });

  test('what is only to be watched is no second ask, and alone where nothing is neglected', () => {
    const slow = aFinding('drifting-docs').watch(2).waiting(2);
    expect(idsOf(asked([waiting, slow]))).toEqual(['waiting-decisions']);
    expect(idsOf(asked([slow, aFinding('review-load').watch(0.45, 83).waiting(2)]))).toEqual([
      'drifting-docs',
    ]);
  });

  test('none in a quiet month; a finding without an ask is passed over', () => {
    expect(asked([])).toEqual([]);
    expect(asked([aFinding().fine(0)])).toEqual([]);
    expect(idsOf(asked([waiting.with({ asks: null }), load]))).toEqual(['review-load']);
  });

  test('what is set aside is not asked for', () => {
    expect(idsOf(asked([waiting, load], { aside: ['waiting-decisions'] }))).toEqual(['review-load']);
    expect(asked([waiting], { aside: ['waiting-decisions'] })).toEqual([]);
  });
});

describe('the same ask again', () => {
  const first = asked([waiting])[0]!;

  test.each([
    [1, 'Asked for the second month in a row.'],
    [2, 'Asked for the third month in a row. Do it, park it, or ask who runs the programme to set it aside.'],
    [10, 'Asked for the 11th month in a row. Do it, park it, or ask who runs the programme to set it aside.'],
    [20, 'Asked for the 21st month in a row. Do it, park it, or ask who runs the programme to set it aside.'],
  ])('says so, and from the third month on offers a way out (after %i)', (timesAsked, words) => {
    expect(asked([waiting], { previous: [{ ...first, timesAsked }] })[0]).toMatchObject({
      timesAsked: timesAsked + 1,
      again: words,
    });
  });

  test('each of them counts for itself', () => {
    const both = asked([waiting, load]);
    const previous = both.map((ask, at) => ({ ...ask, timesAsked: at + 1 }));
    expect(asked([waiting, load, pages], { previous }).map((ask) => [ask.finding, ask.timesAsked])).toEqual([
      ['waiting-decisions', 2],
      ['drifting-docs', 1],
      ['review-load', 3],
    ]);
  });

  test('another ask in between begins anew', () => {
    expect(
      asked([waiting], { previous: [{ ...first, finding: 'review-load', timesAsked: 4 }] })[0],
    ).toMatchObject({
      timesAsked: 1,
      again: null,
    });
  });
});

describe('who could take it', () => {
  const queue = aFinding('queue-per-reviewer').fine(2, 8);

  test('a decision needs rights, and can be prepared without', () => {
    expect(asked([waiting])[0]?.who).toBe('Anyone with merge rights; whoever reviews can prepare it.');
  });

  test('reviews are shared by those who review', () => {
    const many = aFinding('review-load').neglected(0.6, 83).waiting(10);
    expect(asked([many, queue])[0]?.who).toBe(
      '4 people reviewed here in 90 days; shared, it is 3 each at most.',
    );
  });

  test('nothing is said where it is not known, or helps nobody', () => {
    expect(asked([load])[0]?.who).toBeNull();
    expect(asked([load, queue])[0]?.who).toBeNull();
    expect(asked([load, aFinding('queue-per-reviewer').fine(0, 0)])[0]?.who).toBeNull();
    expect(asked([pages, queue])[0]?.who).toBeNull();
  });
});
