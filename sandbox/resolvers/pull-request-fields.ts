import type { PullRequestNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, sortRows } from '../pages/sorted-rows.ts';
import { closedBy } from './closed-by.ts';
import { connectionOf } from './connection-of.ts';
import { itemFields } from './item-fields.ts';
import type { FieldsOf } from './resolver.ts';

/** GitHub's documentation: the list of a change's files ends at 3,000. */
const MOST_FILES = 3000;

/** Git's own word for "no object", where the world does not know an oid that the schema does not let be null. */
const NO_OBJECT = '0'.repeat(40);

export const pullRequestFields: FieldsOf<PullRequestNode> = {
  ...itemFields,
  isDraft: ({ row }) => row.isDraft ?? false,
  merged: ({ row }) => row.state === 'MERGED',
  mergedAt: ({ row }) => row.mergedAt,
  mergedBy: ({ row }) => row.mergedBy,
  mergeCommit: ({ repository, row }) =>
    row.mergeCommit?.oid ? repository.commits.take(row.mergeCommit.oid, null) : null,
  additions: ({ row }) => row.additions ?? 0,
  deletions: ({ row }) => row.deletions ?? 0,
  changedFiles: ({ row }) => row.changedFiles ?? row.files?.length ?? 0,
  baseRefName: ({ repository, row }) => row.baseRefName ?? repository.world.repository.defaultBranchRef.name,
  baseRefOid: ({ row }) => row.baseRefOid ?? NO_OBJECT,
  headRefName: ({ row }) => row.headRefName ?? `pull/${row.number}/head`,
  headRefOid: ({ row }) => row.headRefOid ?? row.commits?.at(-1)?.oid ?? NO_OBJECT,
  isCrossRepository: ({ row }) => row.isCrossRepository ?? false,
  reviewDecision: ({ row }) => row.reviewDecision ?? null,
  totalCommentsCount: ({ comments, reviews }) =>
    comments.length + reviews.reduce((sum, review) => sum + review.comments.length, 0),
  files: (pullRequest, given) => {
    const { files } = pullRequest.row;
    if (!files) return null;
    const sorted = remember(pullRequest, 'files', () =>
      rowsAsTheyCome(files.slice(0, MOST_FILES), ({ path }) => path),
    );
    return { ...connectionOf('PullRequest.files', sorted, given), totalCount: files.length };
  },
  commits: (pullRequest, given) => {
    const { repository, row } = pullRequest;
    const sorted = remember(pullRequest, 'commits', () => {
      const commits = (row.commits ?? []).map((commit) => repository.commits.take(commit.oid, commit));
      return rowsAsTheyCome(
        commits.map((commit) => ({ commit, pullRequest })),
        ({ commit }) => commit.oid,
      );
    });
    const page = connectionOf('PullRequest.commits', sorted, given);
    return { ...page, totalCount: row.commitsTotal ?? page.totalCount };
  },
  reviews: (pullRequest, given) => {
    if (!pullRequest.row.reviews) return null;
    const states = given.states as readonly string[] | null | undefined;
    const sorted = remember(pullRequest, `reviews ${given.author} ${states}`, () =>
      sortRows(
        'CREATED_AT',
        pullRequest.reviews
          .filter(({ row }) => !given.author || row.author?.login === given.author)
          .filter(({ row }) => !states || states.includes(row.state))
          .map((node) => ({
            key: Date.parse(node.row.submittedAt ?? node.row.createdAt),
            id: node.id,
            node,
          })),
      ),
    );
    return connectionOf('PullRequest.reviews', sorted, given, { obeys: ['author', 'states'] });
  },
  reviewThreads: (pullRequest, given) => {
    const sorted = remember(pullRequest, 'reviewThreads', () =>
      rowsAsTheyCome(pullRequest.threads, ({ id }) => id),
    );
    return connectionOf('PullRequest.reviewThreads', sorted, given);
  },
  reviewRequests: (pullRequest, given) => {
    const { reviewRequests } = pullRequest.row;
    if (!reviewRequests) return null;
    const sorted = remember(pullRequest, 'reviewRequests', () =>
      rowsAsTheyCome(
        reviewRequests.map((requestedReviewer, index) => ({
          id: `RR_${pullRequest.id}_${index}`,
          requestedReviewer,
          pullRequest,
        })),
        ({ id }) => id,
      ),
    );
    return connectionOf('PullRequest.reviewRequests', sorted, given);
  },
  // Its order is left to GitHub by everybody: one change closes one or two of them.
  closingIssuesReferences: (pullRequest, given, { worlds }) =>
    connectionOf('PullRequest.closingIssuesReferences', closedBy(pullRequest, worlds), given, {
      obeys: ['orderBy'],
    }),
  statusCheckRollup: ({ repository, row }) => {
    const oid = row.headRefOid ?? row.commits?.at(-1)?.oid;
    const commit = oid ? repository.commits.take(oid, null) : null;
    const rollup = row.statusCheckRollup ?? (commit && repository.commits.checksOf(commit));
    return rollup && commit ? { __typename: 'StatusCheckRollup', state: rollup.state, commit } : null;
  },
};
