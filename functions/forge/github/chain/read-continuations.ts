import type { GithubError } from '../github-transport.ts';
import type { ChainPlace, Continuation } from './chain-place.ts';
import { incompleteRow, readContinuation } from './read-continuation.ts';
import { closeFacets, type Reading } from './reading.ts';

/** Reads the aliases of one request; lists that still go on are queued again. */
export function readContinuations(
  data: Readonly<Record<string, unknown>>,
  batch: readonly Continuation[],
  place: ChainPlace,
  errors: readonly GithubError[],
): Reading {
  const read = batch.map((continuation, index) => readContinuation(continuation, data, `c${index}`, errors));
  const queue = [...place.queue.slice(batch.length), ...read.flatMap(({ unfinished }) => unfinished)];
  return closeFacets({ rows: read.map(({ row }) => row), unreadable: [], place: { ...place, queue } }, {});
}

/** The lists of this batch stay as they are, each with the reason. */
export function giveUp(batch: readonly Continuation[], place: ChainPlace, reason: string): Reading {
  const rows = batch.map((continuation) => incompleteRow(continuation, reason));
  return closeFacets(
    { rows, unreadable: [], place: { ...place, queue: place.queue.slice(batch.length) } },
    {},
  );
}
