import type { WorldPullRequest, WorldReview } from '../world.ts';

/** `reviewDecision` as the reviews of that time make it; null where the repository asks for no reviews. */
export function rewindDecision(
  { reviewDecision, reviews }: WorldPullRequest,
  then: readonly WorldReview[] | null,
): string | null | undefined {
  if (!reviewDecision || !reviews || !then || reviews.length === then.length) return reviewDecision;
  const opinions = new Map<string, string>();
  for (const { author, state } of then) {
    if (author && state !== 'COMMENTED' && state !== 'PENDING') opinions.set(author.login, state);
  }
  const all = [...opinions.values()];
  if (all.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  return all.includes('APPROVED') ? 'APPROVED' : 'REVIEW_REQUIRED';
}
