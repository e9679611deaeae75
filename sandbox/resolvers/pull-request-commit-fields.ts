import type { CommitNode, PullRequestNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const pullRequestCommitFields: FieldsOf<
  { readonly pullRequest: PullRequestNode } & { readonly commit: CommitNode }
> = {
  id: ({ pullRequest, commit }) => `PURC_${pullRequest.id}_${commit.oid}`,
  commit: ({ commit }) => commit,
  pullRequest: ({ pullRequest }) => pullRequest,
};
