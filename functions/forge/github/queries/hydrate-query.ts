import type { ItemFacet } from '../../../model/ports.ts';
import { fragmentsOf } from './fragments-of.ts';
import type { QueryText } from './query-text.ts';
import type { Sizes } from './sizes.ts';

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
  const fragments = group === 'checks' ? [] : fragmentsOf(group, sizes);
  query.add(`${alias}: nodes(ids: ${given}) { ${SELECTIONS[group]} }`, fragments);
}

/** An item that was moved to another repository may still be found by its id. */
const SELECTIONS = {
  issues: '... on Issue { ...IssueBits repository { id } }',
  changes: '... on PullRequest { ...ChangeBits }',
  plain: '... on PullRequest { ...PlainChangeBits threadCount: reviewThreads { totalCount } }',
  discussions: '... on Discussion { ...DiscussionBits repository { id } }',
  checks: '... on PullRequest { id statusCheckRollup { state } }',
} as const satisfies Readonly<Record<Group, string>>;
