import type { Finding } from '../model/finding.ts';
import { plainNumber } from '../model/quantity.ts';
import { hasAnswer } from './has-answer.ts';

/** Nothing ends these but a merge, a close, or a word that counts. */
const BY_MERGE_RIGHTS: ReadonlySet<string> = new Set([
  'waiting-decisions',
  'time-to-decision',
  'close-or-park',
]);

/** Whoever reviews already knows enough. */
const BY_REVIEW: ReadonlySet<string> = new Set(['contributors-waiting', 'review-load', 'queue-per-reviewer']);

/** Who could take an ask of maintainers, a sentence; null where nothing is known that they do not know themselves. */
export function who({ id, asks }: Pick<Finding, 'id' | 'asks'>, findings: readonly Finding[]): string | null {
  if (BY_MERGE_RIGHTS.has(id)) return 'Anyone with merge rights; whoever reviews can prepare it.';
  const pieces = asks?.maintainer.count ?? null;
  const reviewers = reviewersIn(findings);
  if (!BY_REVIEW.has(id) || pieces === null || reviewers < 2 || pieces < reviewers) return null;
  const each = Math.ceil(pieces / reviewers);
  return `${plainNumber(reviewers)} people reviewed here in 90 days; shared, it is ${plainNumber(each)} each at most.`;
}

/** The queue for each reviewer is told as open changes over reviewers. 0: not known. */
function reviewersIn(findings: readonly Finding[]): number {
  const queue = findings.find(({ id }) => id === 'queue-per-reviewer');
  if (queue === undefined || !hasAnswer(queue) || !queue.value) return 0;
  return Math.round(queue.n / queue.value);
}
