import { summary } from '../../functions/report/summary.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';

function says(...findings: readonly FindingBuilder[]): string {
  return summary({ findings: findings.map((finding) => finding.build()), unreadable: [] });
}

const waiting = aFinding('waiting-decisions');
const load = aFinding('review-load');
const ci = aFinding('ci-carriers');

test('how many of what was looked at', () => {
  expect(says(waiting.neglected(9), load.watch(0.4), ci.fine(0.2))).toBe(
    'Of 3 measures, 1 is neglected, 1 needs watching.',
  );
  expect(says(waiting.neglected(9), load.neglected(0.6), ci.unavailable('no access'))).toBe(
    'Of 3 measures, 2 are neglected, 1 has no answer.',
  );
});

test('a quiet month', () => {
  expect(says(waiting.fine(0), load.fine(0.2))).toBe('All 2 measures are fine.');
  expect(says(waiting.fine(0))).toBe('The one measure is fine.');
  expect(says(waiting.fine(0), load.tooFew(1, 4))).toBe(
    'Of 2 measures, the one we can tell is fine, 1 has no answer.',
  );
});

test('nothing known', () => {
  const unread = { repository: 'reef/kelp', facet: 'changes', reason: 'no access' } as const;
  const findings = [waiting.unavailable('no access').build()];
  expect(summary({ findings, unreadable: [unread] })).toBe(
    'Nothing is known about this month, which is not the same as nothing being wrong.',
  );
});

test('everything read, and nothing to measure: nobody maintains, say', () => {
  expect(says(waiting.unavailable('nobody is known to maintain'))).toBe(
    'No measure has enough data to say anything fair.',
  );
});

test('too few', () => {
  expect(says(waiting.tooFew(1, 2))).toBe('No measure has enough data to say anything fair.');
});

test('what left the range of its year', () => {
  expect(says(waiting.neglected(9).worsening(), ci.fine(0.2).improving())).toBe(
    'Of 2 measures, 1 is neglected. Worse than all year: decisions that wait. Better: who carries CI.',
  );
});

test('at most two by name', () => {
  const three = [waiting.neglected(9), load.neglected(0.6), ci.neglected(0.9)].map((finding) =>
    finding.worsening(),
  );
  expect(says(...three)).toBe(
    'Of 3 measures, 3 are neglected. Worse than all year: decisions that wait, review load and 1 more.',
  );
});

test('a standing fact is not counted: it is neither fine nor not', () => {
  expect(says(waiting.fine(0), load.fine(0.2), ci.with({ status: 'noted', value: 3 }))).toBe(
    'All 2 measures are fine.',
  );
});
