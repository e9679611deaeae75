import type { ItemFacet } from '../../../model/ports.ts';
import { WHO } from './actors.ts';
import { changeBits, discussionBits, issueBits, plainChangeBits } from './item-bits.ts';
import type { QueryText } from './query-text.ts';
import type { Sizes } from './sizes.ts';
import { CHANGE_TIMELINE_FRAGMENTS, ISSUE_TIMELINE_FRAGMENTS } from './timeline.ts';

/** Items that are read in the same way; changes without review threads cost half. */
export type Group = ItemFacet | 'plain' | 'checks';

/** GitHub takes no more ids at once; a group has as many aliases as it needs. */
export const MOST_IDS = 100;

/** Writes one alias of `nodes(ids:)`: whole items, or the checks of changes alone. */
export function askNodes(
  query: QueryText,
  alias: string,
  group: Group,
  ids: readonly string[],
  sizes: Sizes,
): void {
  const given = query.variable('[ID!]!', ids);
  query.add(`${alias}: nodes(ids: ${given}) { ${SELECTIONS[group]} }`, fragmentsOf(group, sizes));
}

/** An item that was moved to another repository may still be found by its id. */
const SELECTIONS = {
  issues: '... on Issue { ...IssueBits repository { id } }',
  changes: '... on PullRequest { ...ChangeBits }',
  plain: '... on PullRequest { ...PlainChangeBits threadCount: reviewThreads { totalCount } }',
  discussions: '... on Discussion { ...DiscussionBits repository { id } }',
  checks: '... on PullRequest { id statusCheckRollup { state } }',
} as const satisfies Readonly<Record<Group, string>>;

function fragmentsOf(group: Group, sizes: Sizes): readonly string[] {
  switch (group) {
    case 'issues':
      return [issueBits(sizes), ...ISSUE_TIMELINE_FRAGMENTS];
    case 'changes':
      return [changeBits(sizes), plainChangeBits(sizes), ...CHANGE_TIMELINE_FRAGMENTS];
    case 'plain':
      return [plainChangeBits(sizes), ...CHANGE_TIMELINE_FRAGMENTS];
    case 'discussions':
      return [discussionBits(sizes), WHO];
    case 'checks':
      return [];
  }
}
