import { worstFirst } from '../../functions/report/worst-first.ts';
import { aFinding } from '../builders/finding.ts';

test('only what wants something done', () => {
  const findings = [
    aFinding('review-load').fine(0.2),
    aFinding('ci-carriers').tooFew(1, 2),
    aFinding('waiting-decisions').watch(3),
    aFinding('time-to-decision').unavailable('no access'),
  ].map((finding) => finding.build());
  expect(worstFirst(findings).map(({ id }) => id)).toEqual(['waiting-decisions']);
});

test('where less is worse, far below is worst', () => {
  const limits = { worse: 'lower' as const, thresholds: { watch: 0.35, neglected: 0.2 } };
  const findings = [
    aFinding('review-load').neglected(0.19).with(limits),
    aFinding('ci-carriers').neglected(0.02).with(limits),
  ].map((finding) => finding.build());
  expect(worstFirst(findings).map(({ id }) => id)).toEqual(['ci-carriers', 'review-load']);
});

test('a threshold of nought and equal thresholds divide by nothing', () => {
  const none = { worse: 'lower' as const, thresholds: { watch: 0, neglected: 0 } };
  const findings = [
    aFinding('review-load').watch(0).with(none),
    aFinding('ci-carriers')
      .watch(0)
      .with({ ...none, thresholds: null }),
  ].map((finding) => finding.build());
  expect(worstFirst(findings).map(({ id }) => id)).toEqual(['review-load', 'ci-carriers']);
});

test('a count that has nothing to open waits behind what can be opened', () => {
  const opens = { evidence: [], evidenceTotal: 3 };
  const findings = [
    aFinding('review-load').neglected(9).with({ unit: 'count', evidenceTotal: 0 }),
    aFinding('contributors-waiting').neglected(6).with(opens),
  ].map((finding) => finding.build());
  expect(worstFirst(findings).map(({ id }) => id)).toEqual(['contributors-waiting', 'review-load']);
});
