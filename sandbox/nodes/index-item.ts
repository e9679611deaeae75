import type { WorldIssue, WorldItem, WorldPullRequest, WorldReview } from '../world.ts';
import { makeThreads } from './make-threads.ts';
import type { IssueNode, ItemNode, PullRequestNode, RepositoryNode, ReviewNode } from './node.ts';
import type { NodeRegister } from './node-register.ts';
import { spareId } from './spare-id.ts';

/** Event types that the schema lets stand in the two timelines. */
export interface TimelineKinds {
  readonly Issue: ReadonlySet<string>;
  readonly PullRequest: ReadonlySet<string>;
}

export function indexIssue(
  register: NodeRegister,
  repository: RepositoryNode,
  row: WorldIssue,
  kinds: TimelineKinds,
): IssueNode {
  const id = register.idFor(row.id, `I_${repository.id}_${row.number}`);
  const node = register.add<IssueNode>({
    __typename: 'Issue',
    id,
    repository,
    row,
    comments: [],
    events: [],
  });
  indexConversation(register, node, row, kinds);
  return node;
}

export function indexPullRequest(
  register: NodeRegister,
  repository: RepositoryNode,
  row: WorldPullRequest,
  kinds: TimelineKinds,
): PullRequestNode {
  const id = register.idFor(row.id, `PR_${repository.id}_${row.number}`);
  const node = register.add<PullRequestNode>({
    __typename: 'PullRequest',
    id,
    repository,
    row,
    comments: [],
    events: [],
    reviews: [],
    threads: [],
  });
  indexConversation(register, node, row, kinds);
  for (const review of row.reviews ?? []) {
    node.reviews.push(indexReview(register, node, review));
  }
  for (const thread of makeThreads(node)) {
    node.threads.push(register.add({ ...thread, id: register.idFor(thread.id, `${thread.id}@${id}`) }));
  }
  for (const commit of row.commits ?? []) repository.commits.take(commit.oid, commit);
  const head = row.headRefOid ?? row.commits?.at(-1)?.oid;
  if (head && row.statusCheckRollup) repository.commits.tellChecks(head, row.statusCheckRollup);
  return node;
}

function indexConversation(
  register: NodeRegister,
  item: ItemNode,
  row: WorldItem,
  kinds: TimelineKinds,
): void {
  for (const comment of row.comments ?? []) {
    const id = register.idFor(comment.id, spareId('IC', item, comment));
    item.comments.push(register.add({ __typename: 'IssueComment', id, item, row: comment }));
  }
  for (const event of row.timelineItems ?? []) {
    const { __typename } = event;
    // The schema is what clients know of: an event that it has no type for cannot be told to them.
    if (!kinds[item.__typename].has(__typename)) continue;
    const id = register.idFor(event.id, spareId(__typename, item, event));
    item.events.push(register.add({ __typename, id, item, row: event }));
  }
}

function indexReview(register: NodeRegister, item: PullRequestNode, row: WorldReview): ReviewNode {
  const id = register.idFor(row.id, spareId('PRR', item, row));
  const review = register.add<ReviewNode>({ __typename: 'PullRequestReview', id, item, row, comments: [] });
  for (const comment of row.comments) {
    const commentId = register.idFor(comment.id, spareId('PRRC', review, comment));
    review.comments.push(
      register.add({ __typename: 'PullRequestReviewComment', id: commentId, review, row: comment }),
    );
  }
  return review;
}
