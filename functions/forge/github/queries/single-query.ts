import type { SizedFacet } from '../chain/step.ts';
import { fragmentsOf } from './fragments-of.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import type { Sizes } from './sizes.ts';

/** Items of one facet by their node ids (`$ids`, at most 100): those that a page lacked. */
export function singleQuery(facet: SizedFacet, sizes: Sizes): string {
  return `query Single($ids: [ID!]!) {
  nodes(ids: $ids) { ...${BITS[facet]} }
  ${RATE_LIMIT}
}
${fragmentsOf(facet, sizes).join('\n')}`;
}

const BITS = {
  issues: 'IssueBits',
  changes: 'ChangeBits',
  discussions: 'DiscussionBits',
  commits: 'CommitBits',
} as const satisfies Readonly<Record<SizedFacet, string>>;
