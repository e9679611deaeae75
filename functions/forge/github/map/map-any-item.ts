import type { HarvestedRow, ItemFacet } from '../../../model/ports.ts';
import type { WireChange, WireDiscussion, WireIssue } from '../wire.ts';
import { mapDiscussion } from './map-discussion.ts';
import { type MappedItem, mapChange, mapIssue } from './map-item.ts';

export type WireAnyItem = WireIssue | WireChange | WireDiscussion;

/**
 * An issue, change or discussion as a row of its facet.
 * @param reasons why a field is missing or has holes, by GitHub's name of it.
 */
export function mapAnyItem(
  facet: ItemFacet,
  node: WireAnyItem,
  reasons: ReadonlyMap<string, string>,
): MappedItem<HarvestedRow> {
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
  }
}
