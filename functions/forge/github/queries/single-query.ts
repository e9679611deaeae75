import type { SizedFacet } from '../chain/step.ts';
import { WHO } from './actors.ts';
import { COMMIT_BITS, changeBits, discussionBits, issueBits, plainChangeBits } from './item-bits.ts';
import type { Sizes } from './sizes.ts';
import { CHANGE_TIMELINE_FRAGMENTS, ISSUE_TIMELINE_FRAGMENTS } from './timeline.ts';

/** Items of one facet by their node ids (`$ids`, at most 100): those that a page lacked. */
export function singleQuery(facet: SizedFacet, sizes: Sizes): string {
  const { name, fragments } = bitsOf(facet, sizes);
  return `query Single($ids: [ID!]!) {
  nodes(ids: $ids) { ...${name} }
  rateLimit { cost remaining resetAt }
}
${fragments.join('\n')}`;
}

function bitsOf(facet: SizedFacet, sizes: Sizes) {
  switch (facet) {
    case 'issues':
      return { name: 'IssueBits', fragments: [issueBits(sizes), ...ISSUE_TIMELINE_FRAGMENTS] };
    case 'changes':
      return {
        name: 'ChangeBits',
        fragments: [changeBits(sizes), plainChangeBits(sizes), ...CHANGE_TIMELINE_FRAGMENTS],
      };
    case 'discussions':
      return { name: 'DiscussionBits', fragments: [discussionBits(sizes), WHO] };
    case 'commits':
      return { name: 'CommitBits', fragments: [COMMIT_BITS] };
  }
}
