import type { HarvestedRow } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { mapReplies } from '../map/map-discussion-comments.ts';
import { listsOf, mapLists } from '../map/map-lists.ts';
import { mapThread } from '../map/map-thread.ts';
import { NO_REASON, reasonAt, reasonsUnder } from '../reason-at.ts';
import type { WireDiscussionComment, WireLists, WireThread } from '../wire.ts';
import { type Continuation, continuedFacet } from './chain-place.ts';

/** More of one list. */
export interface ReadContinuation {
  readonly row: HarvestedRow;
  readonly unfinished: readonly Continuation[];
}

/** Reads the alias of one list; what is missing is named in the row. */
export function readContinuation(
  continuation: Continuation,
  data: Readonly<Record<string, unknown>>,
  alias: string,
  errors: readonly GithubError[],
): ReadContinuation {
  const node = data[alias];
  const { kind, item, after } = continuation;
  // A node that is of another type meanwhile has none of the fields.
  const connection = (node as Readonly<Record<string, unknown>> | null | undefined)?.[fieldOf(kind)];
  if (connection === null || connection === undefined)
    return {
      row: incompleteRow(continuation, reasonAt(errors, [alias]) ?? NO_REASON),
      unfinished: [],
    };
  const facet = continuedFacet(kind);
  if (kind === 'changes.comments')
    return readThread(continuation, node as WireThread, reasonAt(errors, [alias]));
  if (kind === 'discussions.replies')
    return readReplies(continuation, node as WireDiscussionComment, reasonAt(errors, [alias]));
  const { lists, unfinished } = mapLists(facet, node as WireLists, reasonsUnder(errors, [alias]));
  if (unfinished.some((next) => next.kind === kind && next.after === after))
    return { row: incompleteRow(continuation, 'GitHub gives no way to go on'), unfinished: [] };
  return { row: { facet, id: item, more: lists }, unfinished };
}

function readThread(
  continuation: Continuation,
  thread: WireThread,
  trouble: string | null,
): ReadContinuation {
  const { hasNextPage, endCursor } = thread.comments?.pageInfo ?? { hasNextPage: true, endCursor: null };
  const stuck = hasNextPage && (endCursor === null || endCursor === continuation.after);
  const reason = trouble ?? (stuck ? 'GitHub gives no way to go on' : null);
  return {
    row: {
      facet: 'changes',
      id: continuation.item,
      more: { threads: [mapThread(thread)], ...(reason === null ? {} : { incomplete: { threads: reason } }) },
    },
    unfinished: hasNextPage && !stuck && endCursor !== null ? [{ ...continuation, after: endCursor }] : [],
  };
}

function readReplies(
  continuation: Continuation,
  comment: WireDiscussionComment,
  trouble: string | null,
): ReadContinuation {
  const { hasNextPage, endCursor } = comment.replies?.pageInfo ?? { hasNextPage: true, endCursor: null };
  const stuck = hasNextPage && (endCursor === null || endCursor === continuation.after);
  const reason = trouble ?? (stuck ? 'GitHub gives no way to go on' : null);
  const comments = mapReplies(comment.id, comment.replies);
  return {
    row: {
      facet: 'discussions',
      id: continuation.item,
      more: { comments, ...(reason === null ? {} : { incomplete: { comments: reason } }) },
    },
    unfinished: hasNextPage && !stuck && endCursor !== null ? [{ ...continuation, after: endCursor }] : [],
  };
}

/** Its list stays as it is, with the reason. */
export function incompleteRow({ kind, item }: Continuation, reason: string): HarvestedRow {
  const facet = continuedFacet(kind);
  const incomplete = Object.fromEntries(listsOf(facet, fieldOf(kind)).map((list) => [list, reason]));
  return { facet, id: item, more: { incomplete } };
}

/** GitHub's name of the connection. */
function fieldOf(kind: Continuation['kind']): string {
  return kind.slice(kind.indexOf('.') + 1);
}
