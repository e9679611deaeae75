import type { Secrets } from '../../../model/ports.ts';
import { mapCommit } from '../map/map-commit.ts';
import { mapDiscussion } from '../map/map-discussion.ts';
import { mapChange, mapIssue } from '../map/map-item.ts';
import type { WireChange, WireCommit, WireDiscussion, WireIssue } from '../wire.ts';
import type { Mapped } from './scan-connection.ts';
import type { SizedFacet } from './step.ts';

export type WireNode = WireIssue | WireChange | WireDiscussion | WireCommit;

/**
 * A node as a row of its facet.
 * @param reasons why a field is missing or has holes, by GitHub's name of it.
 */
export function mapNode(
  facet: SizedFacet,
  node: WireNode,
  reasons: ReadonlyMap<string, string>,
  secrets: Pick<Secrets, 'hash'>,
): Mapped {
  switch (facet) {
    case 'issues': {
      const { row, unfinished } = mapIssue(node as WireIssue, reasons);
      return { row: { facet, row }, unfinished };
    }
    case 'changes': {
      const { row, unfinished } = mapChange(node as WireChange, reasons);
      return { row: { facet, row }, unfinished };
    }
    case 'discussions': {
      const { row, unfinished } = mapDiscussion(node as WireDiscussion, reasons);
      return { row: { facet, row }, unfinished };
    }
    case 'commits':
      return { row: { facet, row: mapCommit(node as WireCommit, secrets) } };
  }
}
