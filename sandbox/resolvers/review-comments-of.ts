import type { ReviewNode, ThreadNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import type { Resolver } from './resolver.ts';

/** The comments of a review or of a thread, in their own order. */
export function reviewCommentsOf(
  holder: ReviewNode | ThreadNode,
  given: Parameters<Resolver<unknown>>[1],
  where: string,
): unknown {
  const sorted = remember(holder, 'comments', () => rowsAsTheyCome(holder.comments, ({ id }) => id));
  return connectionOf(where, sorted, given);
}
