import type { HarvestedRow } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { holeIn } from '../hole-in.ts';
import { passingAt } from '../reason-at.ts';
import type { ChainPlace, Continuation } from './chain-place.ts';
import { incompleteRow, readContinuation } from './read-continuation.ts';
import { closeFacets, type Reading } from './reading.ts';
import { MOST_TRIES } from './step.ts';

/** Reads the aliases of one request; lists that still go on, or came with holes that may pass, are queued again. */
export function readContinuations(
  data: Readonly<Record<string, unknown>>,
  batch: readonly Continuation[],
  place: ChainPlace,
  errors: readonly GithubError[],
): Reading {
  const rows: HarvestedRow[] = [];
  const queue: Continuation[] = [...place.queue.slice(batch.length)];
  for (const [index, continuation] of batch.entries()) {
    const alias = `c${index}`;
    const { tries = 0, ...itself } = continuation;
    const { row, unfinished } = readContinuation(itself, data, alias, errors);
    if (tries < MOST_TRIES && (passingAt(errors, [alias]) ?? holeIn(row)) !== null)
      queue.push({ ...itself, tries: tries + 1 });
    else {
      rows.push(row);
      queue.push(...unfinished);
    }
  }
  return closeFacets({ rows, unreadable: [], place: { ...place, queue } }, {});
}

/** The lists of this batch stay as they are, each with the reason. */
export function giveUp(batch: readonly Continuation[], place: ChainPlace, reason: string): Reading {
  const rows = batch.map((continuation) => incompleteRow(continuation, reason));
  return closeFacets(
    { rows, unreadable: [], place: { ...place, queue: place.queue.slice(batch.length) } },
    {},
  );
}
