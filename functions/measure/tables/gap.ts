import type { ItemFacet } from '../../model/ports.ts';
import type { ChangeRow, DiscussionRow, IssueRow } from '../../model/snapshot.ts';

/** Lists that tell who did what when. An item that lacks a piece of one would look more silent than it is. */
const CONVERSATION = ['comments', 'events', 'reviews', 'threads', 'commits', 'labels'];

/** From this share of items on, what is left is no picture of the whole: the facet has failed. */
const TOO_MANY = 0.1;

/** Items of one facet that could not be read whole. They are left out, and said; they are never taken for unanswered. */
export interface Gap {
  /** Whether the row is one of them; it is remembered, with the reason. */
  isIn(row: IssueRow | ChangeRow | DiscussionRow): boolean;
  /** One that could not be read at all. */
  add(id: string, reason: string): void;
  judge(): {
    readonly facet: ItemFacet;
    readonly tooMany: boolean;
    readonly reason: string;
    readonly told: readonly { readonly facet: ItemFacet; readonly reason: string }[];
  };
}

export function gap(facet: ItemFacet): Gap {
  const left = new Map<string, string>();
  const whole = new Set<string>();
  return {
    isIn({ id, incomplete }) {
      const list = CONVERSATION.find((name) => incomplete?.[name] !== undefined);
      if (list === undefined) whole.add(id);
      else left.set(id, `${list}: ${incomplete![list]}`);
      return list !== undefined;
    },
    add(id, reason) {
      // Of an item that lacks other lists (its files, say) the conversation was read whole.
      if (!left.has(id) && !whole.has(id)) left.set(id, reason);
    },
    judge() {
      const all = whole.size + left.size;
      const [first] = [...left.values()].sort();
      const reason = `${left.size} of ${all} could not be read whole (${first})`;
      return {
        facet,
        tooMany: left.size > all * TOO_MANY,
        reason,
        told: left.size === 0 ? [] : [{ facet, reason }],
      };
    },
  };
}
