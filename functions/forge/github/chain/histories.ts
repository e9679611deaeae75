import type { GithubError } from '../github-transport.ts';
import { reasonAt } from '../reason-at.ts';
import type { WireHistories, WireRepository } from '../wire.ts';
import type { ChainPlace } from './chain-place.ts';

/** The histories of a page, wherever they hang. */
export interface Histories {
  readonly wire: WireHistories | null;
  readonly path: readonly (string | number)[];
  readonly head: string | null;
  readonly failure: string | null;
}

/** At first they hang on the default branch, and then on the commit that was its head. */
export function historiesOf(
  repository: WireRepository,
  place: ChainPlace,
  errors: readonly GithubError[],
): Histories {
  if (place.begun) {
    const wire = repository.object ?? null;
    const gone = place.head !== null && wire === null;
    const path = ['repository', 'object'];
    const failure = gone
      ? (reasonAt(errors, path) ?? 'The head of the default branch is no longer there')
      : null;
    return { wire, path, head: place.head, failure };
  }
  const path = ['repository', 'defaultBranchRef'];
  const wire = repository.defaultBranchRef?.target ?? null;
  return {
    wire,
    path: [...path, 'target'],
    head: wire?.oid ?? null,
    failure: wire === null ? reasonAt(errors, path) : null,
  };
}
