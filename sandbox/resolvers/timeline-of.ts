import type { CommentNode, EventNode, ItemNode, ReviewNode } from '../nodes/node.ts';
import { makePage, type Page, type PageArguments } from '../pages/make-page.ts';
import { remember } from '../pages/remember.ts';
import { type SortedRow, sortRows } from '../pages/sorted-rows.ts';
import { refuseUnplayedArguments } from './refuse-unplayed-arguments.ts';
import type { Arguments } from './resolver.ts';
import { updatedAtOf } from './updated-at-of.ts';

type TimelineNode = CommentNode | ReviewNode | EventNode;

export interface TimelinePage extends Page<TimelineNode> {
  readonly updatedAt: string;
}

/**
 * Comments, reviews and events of an item by time. `totalCount` is of the whole timeline, whatever `itemTypes` and
 * `since` ask for, as people measured on the live API; `filteredCount` and `hasNextPage` tell of what was asked.
 */
export function timelineOf(item: ItemNode, given: Arguments): TimelinePage {
  const where = `${item.__typename}.timelineItems`;
  refuseUnplayedArguments(where, given, ['first', 'last', 'after', 'before', 'itemTypes', 'since']);
  const all = remember(item, 'timeline', () => sortTimeline(item));
  const asked = remember(item, `timeline ${given.itemTypes} ${given.since}`, () => {
    const types = given.itemTypes as readonly string[] | null | undefined;
    const since = typeof given.since === 'string' ? Date.parse(given.since) : Number.NEGATIVE_INFINITY;
    const rows = all.rows.filter(
      ({ key, node }) => Number(key) >= since && (!types || types.includes(itemTypeOf(node.__typename))),
    );
    return { order: all.order, rows };
  });
  const page = makePage(asked, 'ASC', given as PageArguments);
  return { ...page, totalCount: all.rows.length, updatedAt: updatedAtOf(item.row) };
}

/** What happened in the same second stays as the world has it: comments, reviews, events. */
function sortTimeline(item: ItemNode): { order: string; rows: readonly SortedRow<TimelineNode>[] } {
  const reviews = item.__typename === 'PullRequest' ? item.reviews : [];
  const nodes: readonly TimelineNode[] = [...item.comments, ...reviews, ...item.events];
  return sortRows(
    'timeline',
    nodes.map((node, index) => ({
      key: Date.parse(timeOf(node)),
      id: `${String(index).padStart(6, '0')} ${node.id}`,
      node,
    })),
  );
}

function timeOf(node: TimelineNode): string {
  if ('submittedAt' in node.row && typeof node.row.submittedAt === 'string') return node.row.submittedAt;
  return node.row.createdAt;
}

/** `HeadRefForcePushedEvent` is `HEAD_REF_FORCE_PUSHED_EVENT` among the item types. */
function itemTypeOf(typename: string): string {
  let known = itemTypes.get(typename);
  if (known === undefined) {
    known = typename.replace(/(?<!^)([A-Z])/g, '_$1').toUpperCase();
    itemTypes.set(typename, known);
  }
  return known;
}

const itemTypes = new Map<string, string>();
