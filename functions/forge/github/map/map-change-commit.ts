import type { ChangeCommitRow } from '../../../model/snapshot.ts';
import type { WireChangeCommit } from '../wire.ts';

export function mapChangeCommit({ commit }: WireChangeCommit): ChangeCommitRow {
  return {
    oid: commit.oid,
    committedAt: commit.committedDate,
    author: commit.author?.user?.login ?? null,
    committer: commit.committer?.user?.login ?? null,
  };
}
