import type { Secrets } from '../../../model/ports.ts';
import type { CommitRow, GitPerson } from '../../../model/snapshot.ts';
import type { WireCommit, WireGitActor } from '../wire.ts';
import { checkOutcome } from './check-outcome.ts';

/** A commit of the default branch; of an address only its domain and its keyed hash are kept. */
export function mapCommit(commit: WireCommit, secrets: Pick<Secrets, 'hash'>): CommitRow {
  return {
    id: commit.oid,
    headline: commit.messageHeadline,
    authoredAt: commit.authoredDate,
    committedAt: commit.committedDate,
    offsetMinutes: offsetMinutes(commit.author?.date ?? ''),
    author: mapGitPerson(commit.author, secrets),
    committer: mapGitPerson(commit.committer, secrets),
    parents: commit.parents.totalCount,
    additions: commit.additions,
    deletions: commit.deletions,
    changedFiles: commit.changedFilesIfAvailable,
    checks: checkOutcome(commit.statusCheckRollup),
  };
}

function mapGitPerson(person: WireGitActor | null, secrets: Pick<Secrets, 'hash'>): GitPerson {
  const address = person?.email?.trim().toLowerCase() ?? '';
  const domain = address.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : '';
  return {
    login: person?.user?.login ?? null,
    emailDomain: domain === '' ? null : domain,
    emailHash: address === '' ? null : secrets.hash('commit-address', address),
  };
}

/** A `GitTimestamp` keeps its author's offset: `2026-07-23T01:22:04+02:00` is 120. */
function offsetMinutes(timestamp: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(timestamp) ?? [];
  if (sign === undefined) return 0;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' && size > 0 ? -size : size;
}
