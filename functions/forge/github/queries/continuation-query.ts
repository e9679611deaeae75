import { WHO } from './actors.ts';
import { CONTINUATIONS, type ContinuationKind } from './item-lists.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { CHANGE_TIMELINE_FRAGMENTS, ISSUE_TIMELINE_FRAGMENTS } from './timeline.ts';

/** Aliases of one request; about a point. */
export const MOST_ALIASES = 40;

/** One alias `c<n>` for each unfinished connection, with its node in `$n<n>` and its cursor in `$a<n>`. */
export function continuationQuery(kinds: readonly ContinuationKind[]): string {
  const variables = kinds.map((_, index) => `$n${index}: ID!, $a${index}: String`).join(', ');
  const aliases = kinds.map(
    (kind, index) => `  c${index}: node(id: $n${index}) { ${CONTINUATIONS[kind](`after: $a${index}`)} }`,
  );
  return `query Continue(${variables}) {\n${aliases.join('\n')}\n  ${RATE_LIMIT}\n}\n${continuationFragments(kinds).join('\n')}`;
}

/** GitHub refuses a fragment that nothing uses. */
export function continuationFragments(kinds: readonly ContinuationKind[]): readonly string[] {
  if (kinds.includes('changes.timelineItems')) return CHANGE_TIMELINE_FRAGMENTS;
  if (kinds.includes('issues.timelineItems')) return ISSUE_TIMELINE_FRAGMENTS;
  return kinds.some((kind) => WITH_PEOPLE.includes(kind)) ? [WHO] : [];
}

const WITH_PEOPLE: readonly ContinuationKind[] = [
  'changes.reviewThreads',
  'changes.comments',
  'discussions.comments',
  'discussions.replies',
];
