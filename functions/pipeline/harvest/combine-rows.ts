import type { RowContinuation } from '../../model/ports.ts';
import type { ThreadRow } from '../../model/snapshot.ts';
import { compareIds } from '../snapshot/compare-ids.ts';

/** What is known of one row while pages are put together: the row itself, or only more of its lists. */
export type Piece =
  /** A tombstone too. */
  { readonly id: string; readonly row: object } | { readonly id: string; readonly more: RowContinuation };

type Lists = { readonly [L in keyof RowContinuation]: RowContinuation[L] | null };

/** Later pieces win; a row read again stands for all that was known of it before. */
export function combine(before: Piece | undefined, piece: Piece): Piece {
  if (before === undefined || 'row' in piece) return piece;
  // More of a row may still be on its way when it turns out to be gone.
  if ('row' in before && 'gone' in before.row) return before;
  if ('row' in before) return { id: piece.id, row: { ...before.row, ...appended(before.row, piece.more) } };
  return { id: piece.id, more: { ...before.more, ...appended(before.more, piece.more) } };
}

/** Brings the lists of an item into an order that does not depend on how they were read. */
export function inOrder(row: object): object {
  const { comments, events, labels, assignees, files, commits, closes, reviews, threads }: Lists = row;
  return {
    ...row,
    ...(labels == null ? {} : { labels: labels.toSorted(compareIds) }),
    ...(assignees == null ? {} : { assignees: assignees.toSorted(compareIds) }),
    ...(comments == null ? {} : { comments: byTime(comments, 'createdAt', 'id') }),
    ...(events == null ? {} : { events: byTime(events, 'at', 'id') }),
    ...(files == null ? {} : { files: files.toSorted((a, b) => compareIds(a.path, b.path)) }),
    ...(commits == null ? {} : { commits: byTime(commits, 'committedAt', 'oid') }),
    ...(reviews == null ? {} : { reviews: byTime(reviews, 'submittedAt', 'id') }),
    ...(closes == null ? {} : { closes: closes.toSorted((a, b) => a - b) }),
    ...(threads == null ? {} : { threads: threadsInOrder(threads) }),
  };
}

function appended(before: Lists, more: RowContinuation): object {
  const { comments, events, labels, assignees, files, commits, closes, reviews, threads, incomplete } = more;
  return {
    ...(labels && { labels: union(before.labels, labels, (label) => label) }),
    ...(assignees && { assignees: union(before.assignees, assignees, (login) => login) }),
    ...(comments && { comments: union(before.comments, comments, ({ id }) => id) }),
    ...(events && { events: union(before.events, events, ({ id }) => id) }),
    ...(files && { files: union(before.files, files, ({ path }) => path) }),
    ...(commits && { commits: union(before.commits, commits, ({ oid }) => oid) }),
    ...(reviews && { reviews: union(before.reviews, reviews, ({ id }) => id) }),
    ...(closes && { closes: union(before.closes, closes, (number) => number) }),
    ...(threads && { threads: unionOfThreads(before.threads, threads) }),
    ...(incomplete && { incomplete: { ...before.incomplete, ...incomplete } }),
  };
}

function union<Entry>(
  before: readonly Entry[] | null | undefined,
  more: readonly Entry[],
  identity: (entry: Entry) => string | number,
): readonly Entry[] {
  const entries = new Map((before ?? []).map((entry) => [identity(entry), entry]));
  for (const entry of more) entries.set(identity(entry), entry);
  return [...entries.values()];
}

function unionOfThreads(
  before: readonly ThreadRow[] | null | undefined,
  more: readonly ThreadRow[],
): readonly ThreadRow[] {
  const threads = new Map((before ?? []).map((thread) => [thread.id, thread]));
  for (const thread of more) {
    const comments = union(threads.get(thread.id)?.comments, thread.comments, ({ id }) => id);
    threads.set(thread.id, { ...thread, comments });
  }
  return [...threads.values()];
}

function threadsInOrder(threads: readonly ThreadRow[]): readonly ThreadRow[] {
  return threads
    .map((thread) => ({ ...thread, comments: byTime(thread.comments, 'createdAt', 'id') }))
    .toSorted(
      (a, b) =>
        compareIds(a.comments[0]?.createdAt ?? '', b.comments[0]?.createdAt ?? '') || compareIds(a.id, b.id),
    );
}

function byTime<
  Time extends string,
  Id extends string,
  Entry extends { readonly [field in Time | Id]: string },
>(entries: readonly Entry[], time: Time, id: Id): readonly Entry[] {
  return entries.toSorted((a, b) => compareIds(a[time], b[time]) || compareIds(a[id], b[id]));
}
