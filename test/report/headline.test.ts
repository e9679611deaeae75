import { headline } from '../../functions/report/headline.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';

/** The style book of headlines: what a month says, in one line. */
function says(
  findings: readonly FindingBuilder[],
  unreadable: readonly string[] = [],
  aside: readonly string[] = [],
): string {
  return headline(
    {
      findings: findings.map((finding) => finding.build()),
      unreadable: unreadable.map((repository) => ({
        repository,
        facet: 'changes',
        reason: 'the forge said no',
      })),
    },
    new Map(aside.map((id) => [id, 'set aside: it is known'])),
  );
}

const waiting = aFinding('waiting-decisions');
const contributors = aFinding('contributors-waiting');
const load = aFinding('review-load');
const response = aFinding('time-to-first-response');

describe('a month in which something is left undone', () => {
  test('one thing: it is the headline', () => {
    expect(says([waiting.neglected(9), load.fine(0.2, 80)])).toBe('9 items wait for a decision');
  });

  test('two of one grade: both, the worse first', () => {
    expect(says([load.neglected(0.54, 83), waiting.neglected(9)])).toBe(
      '9 items wait for a decision, one person makes 54 % of the reviews',
    );
  });

  test('beside what waits goes a fact of another kind', () => {
    expect(says([waiting.neglected(9), contributors.neglected(20), load.neglected(0.54, 83)])).toBe(
      '20 contributors’ changes wait for an answer, one person makes 54 % of the reviews',
    );
  });

  test('never more than two', () => {
    expect(says([load.neglected(0.54, 83), waiting.neglected(9), response.neglected(8, 90)])).toBe(
      '9 items wait for a decision, one person makes 54 % of the reviews',
    );
  });

  test('what is to be watched does not dilute what is neglected', () => {
    expect(says([response.watch(6.9), waiting.neglected(5)])).toBe('5 items wait for a decision');
  });

  test('nothing is neglected: what is to be watched', () => {
    expect(says([waiting.watch(3), response.watch(3)])).toBe(
      '3 items wait for a decision, a first answer takes 3 days',
    );
  });

  test('what waits and can be opened one by one comes before medians and shares, however bad', () => {
    expect(says([load.neglected(0.9, 83).worsening(), waiting.neglected(5).with({ evidenceTotal: 5 })])).toBe(
      '5 items wait for a decision, one person makes 90 % of the reviews',
    );
  });

  test('what gets worse comes before what is merely bad', () => {
    expect(says([response.neglected(20, 90), load.neglected(0.52, 83).worsening()])).toBe(
      'one person makes 52 % of the reviews, a first answer takes 20 days',
    );
  });

  test('steps past the threshold decide, not ratios: a share can be far past its own', () => {
    expect(says([response.neglected(8, 90), load.neglected(0.9, 83)])).toBe(
      'one person makes 90 % of the reviews, a first answer takes 8 days',
    );
  });

  test('equally bad: the order of the measures', () => {
    expect(says([contributors.neglected(6), waiting.neglected(5)])).toBe(
      '6 contributors’ changes wait for an answer, 5 items wait for a decision',
    );
  });

  test('a median that was not reached counts by the longest wait', () => {
    expect(says([load.neglected(0.52, 83), response.over(61)])).toBe(
      'most still wait, one person makes 52 % of the reviews',
    );
  });

  test('a second fact only where both stay short', () => {
    const long = load
      .neglected(0.5, 83)
      .with({ says: 'a sentence about reviews that goes on and on and on and on' });
    const longer = waiting
      .neglected(90)
      .with({ says: 'another sentence that is much longer than it has to be' });
    expect(says([long, longer, response.neglected(7)])).toBe(
      'another sentence that is much longer than it has to be, a first answer takes 7 days',
    );
  });
});

describe('a month in which nothing is left undone', () => {
  test('all is fine', () => {
    expect(says([waiting.fine(0), load.fine(0.2, 80)])).toBe('steady, nothing needs you');
  });

  test('a standing fact is never a headline', () => {
    expect(says([waiting.with({ status: 'noted', value: 400, says: '400 items' })])).toBe(
      'steady, nothing needs you',
    );
  });

  test('some could not be read: calm, and not more than is known', () => {
    expect(says([waiting.fine(0), load.unavailable('no reviews')], ['a/b'])).toBe(
      'steady, as far as it could be read',
    );
    expect(says([waiting.fine(0)], ['a/b'])).toBe('steady, as far as it could be read');
  });

  test('all was read, and yet a measure is unknown: nobody maintains, say', () => {
    expect(says([waiting.unavailable('nobody is known to maintain'), load.fine(0.2, 80)])).toBe(
      'steady, as far as is known',
    );
  });

  test('what does not apply, or is too little, is no gap', () => {
    expect(says([waiting.fine(0), load.tooFew(2, 5), response.notApplicable('no issues')])).toBe(
      'steady, nothing needs you',
    );
  });
});

describe('a month in which something is set aside', () => {
  test('what is known and accepted is no news', () => {
    expect(says([waiting.neglected(9), load.neglected(0.54, 83)], [], ['waiting-decisions'])).toBe(
      'one person makes 54 % of the reviews',
    );
  });

  test('what is only to be watched leads where all that is neglected is set aside', () => {
    expect(says([waiting.neglected(9), response.watch(3)], [], ['waiting-decisions'])).toBe(
      'a first answer takes 3 days',
    );
  });

  test('nothing else needs anybody: calm, without hiding that something is there', () => {
    expect(says([waiting.neglected(9), load.fine(0.2, 80)], [], ['waiting-decisions'])).toBe(
      'steady, nothing new needs you',
    );
  });

  test('what is set aside and fine by now changes nothing', () => {
    expect(says([waiting.fine(0)], [], ['waiting-decisions'])).toBe('steady, nothing needs you');
  });

  test('some could not be read: that comes first', () => {
    expect(says([waiting.neglected(9)], ['a/b'], ['waiting-decisions'])).toBe(
      'steady, as far as it could be read',
    );
  });
});

describe('a month of which nothing is known', () => {
  test('nothing could be read', () => {
    expect(says([waiting.unavailable('no access'), load.unavailable('no access')], ['a/b'])).toBe(
      'could not be read this month',
    );
  });

  test('too little happened', () => {
    expect(says([waiting.unavailable('nobody is known to maintain'), load.tooFew(2, 5)])).toBe(
      'too little happened to measure',
    );
    expect(says([load.tooFew(2, 5), response.tooFew(0, 0)])).toBe('too little happened to measure');
  });

  test('bad news that was read is told, whatever could not be read', () => {
    expect(says([waiting.neglected(9), load.unavailable('no access')], ['a/b'])).toBe(
      '9 items wait for a decision',
    );
  });
});
