import type { ItemFacet } from '../../../model/ports.ts';
import { WHO } from './actors.ts';
import { COMMIT_BITS, changeBits, discussionBits, issueBits, plainChangeBits } from './item-bits.ts';
import type { Sizes } from './sizes.ts';
import { CHANGE_TIMELINE_FRAGMENTS, ISSUE_TIMELINE_FRAGMENTS } from './timeline.ts';

/** The fragments that nodes of a kind are read with, and all that these use: GitHub refuses any other. */
export function fragmentsOf(kind: ItemFacet | 'plain' | 'commits', sizes: Sizes): readonly string[] {
  switch (kind) {
    case 'issues':
      return [issueBits(sizes), ...ISSUE_TIMELINE_FRAGMENTS];
    case 'changes':
      return [changeBits(sizes), plainChangeBits(sizes), ...CHANGE_TIMELINE_FRAGMENTS];
    case 'plain':
      return [plainChangeBits(sizes), ...CHANGE_TIMELINE_FRAGMENTS];
    case 'discussions':
      return [discussionBits(sizes), WHO];
    case 'commits':
      return [COMMIT_BITS];
  }
}
