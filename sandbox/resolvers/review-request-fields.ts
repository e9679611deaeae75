import type { PullRequestNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const reviewRequestFields: FieldsOf<
  { readonly pullRequest: PullRequestNode } & { readonly id: string; readonly requestedReviewer: unknown }
> = {
  id: ({ id }) => id,
  pullRequest: ({ pullRequest }) => pullRequest,
  requestedReviewer: ({ requestedReviewer }) => requestedReviewer,
  asCodeOwner: () => false,
};
