import type { RepositoryRow } from '../../../model/snapshot.ts';
import type { WireRepository } from '../wire.ts';

/** Owner and name as GitHub spells them now: after a renaming they are not those that were asked for. */
export function mapRepository(repository: WireRepository): RepositoryRow {
  return {
    id: repository.id,
    owner: repository.owner.login,
    name: repository.name,
    url: repository.url,
    createdAt: repository.createdAt,
    defaultBranch: repository.defaultBranchRef?.name ?? null,
    archived: repository.isArchived,
    empty: repository.isEmpty,
    fork: repository.isFork,
    issuesEnabled: repository.hasIssuesEnabled,
    discussionsEnabled: repository.hasDiscussionsEnabled,
    stars: repository.stargazerCount,
  };
}
