import type { RepositoryRow } from '../model/snapshot.ts';
import type { NotCounted } from './indicator.ts';

/** What is open in an archived repository stays open for ever: nobody can answer, and it is no queue. */
export function archived({ archived }: RepositoryRow): NotCounted | null {
  if (!archived) return null;
  return { none: 'not-applicable', reason: 'the repository is archived: nobody can act in it' };
}
