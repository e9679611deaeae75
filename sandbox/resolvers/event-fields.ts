import type { CommitNode, EventNode } from '../nodes/node.ts';
import { findReferenced } from './find-referenced.ts';
import { labelNamed } from './label-named.ts';
import { readReference } from './read-reference.ts';
import type { FieldsOf, Resolver } from './resolver.ts';

const common: FieldsOf<EventNode> = {
  id: ({ id }) => id,
  createdAt: ({ row }) => row.createdAt,
  actor: ({ row }) => row.actor,
  issue: ({ item }) => item,
  pullRequest: ({ item }) => item,
};

const label: FieldsOf<EventNode> = {
  label: ({ item, row }) => labelNamed(item.repository, nameIn(row.label)),
  labelable: ({ item }) => item,
};

const milestone: FieldsOf<EventNode> = {
  milestoneTitle: ({ row }) => row.milestoneTitle,
  subject: ({ item }) => item,
};

const assignee: FieldsOf<EventNode> = {
  assignee: ({ row }) => row.assignee ?? null,
  assignable: ({ item }) => item,
  // A deprecated field of the schema that only persons fit in.
  user: ({ row }) => (typeIn(row.assignee) === 'User' ? row.assignee : null),
};

const reviewer: FieldsOf<EventNode> = { requestedReviewer: ({ row }) => row.requestedReviewer ?? null };

/** The event stands in the timeline of the item that was connected from. */
const connection: FieldsOf<EventNode> = {
  isCrossRepository: (event) => isElsewhere(event, event.row.subject),
  source: ({ item }) => item,
  subject: (event, _, { worlds }) => findReferenced(event, event.row.subject, worlds),
};

/** What an event type has beside `id`, `createdAt` and `actor`. */
const own: Readonly<Record<string, FieldsOf<EventNode>>> = {
  LabeledEvent: label,
  UnlabeledEvent: label,
  MilestonedEvent: milestone,
  DemilestonedEvent: milestone,
  AssignedEvent: assignee,
  UnassignedEvent: assignee,
  ReviewRequestedEvent: reviewer,
  ReviewRequestRemovedEvent: reviewer,
  RenamedTitleEvent: {
    previousTitle: ({ row }) => row.previousTitle,
    currentTitle: ({ row }) => row.currentTitle,
    subject: ({ item }) => item,
  },
  ClosedEvent: {
    stateReason: ({ row }) => row.stateReason ?? null,
    closable: ({ item }) => item,
    closer: () => null,
  },
  ReopenedEvent: { stateReason: ({ row }) => row.stateReason ?? null, closable: ({ item }) => item },
  MergedEvent: {
    commit: commitIn('commit'),
    mergeRefName: ({ item, row }) =>
      row.mergeRefName ?? item.repository.world.repository.defaultBranchRef.name,
  },
  CrossReferencedEvent: {
    isCrossRepository: (event) => isElsewhere(event, event.row.source),
    referencedAt: ({ row }) => row.createdAt,
    source: (event, _, { worlds }) => findReferenced(event, event.row.source, worlds),
    target: ({ item }) => item,
    willCloseTarget: ({ row }) => row.willCloseTarget === true,
  },
  ConnectedEvent: connection,
  DisconnectedEvent: connection,
  ReferencedEvent: { commit: commitIn('commit') },
  HeadRefForcePushedEvent: { beforeCommit: commitIn('beforeCommit'), afterCommit: afterCommit() },
  LockedEvent: { lockReason: ({ row }) => row.lockReason ?? null, lockable: ({ item }) => item },
  UnlockedEvent: { lockable: ({ item }) => item },
  // Which state a review had before is told by the event alone, and few sources keep it.
  ReviewDismissedEvent: {
    previousReviewState: ({ row }) => row.previousReviewState ?? 'DISMISSED',
    dismissalMessage: () => null,
    review: ({ item, row }) =>
      item.__typename === 'PullRequest'
        ? (item.reviews.find((review) => review.row.id === idIn(row.review)) ?? null)
        : null,
  },
  ConvertedToDiscussionEvent: {
    discussion: ({ item, row }) =>
      item.repository.discussions.get(Number(member(row.discussion, 'number'))) ?? null,
  },
  TransferredEvent: { fromRepository: () => null },
};

/** The fields of an event type that a timeline may hold. */
export function eventFields(type: string): FieldsOf<EventNode> {
  return { ...common, ...own[type] };
}

function commitIn(field: string): Resolver<EventNode> {
  return ({ item, row }): CommitNode | null => {
    const oid = oidIn(row[field]);
    return oid === null ? null : item.repository.commits.take(oid, null);
  };
}

/** REST, which some worlds come from, calls it `commit`. */
function afterCommit(): Resolver<EventNode> {
  return ({ item, row }): CommitNode | null => {
    const oid = oidIn(row.afterCommit) ?? oidIn(row.commit);
    return oid === null ? null : item.repository.commits.take(oid, null);
  };
}

function isElsewhere({ item }: EventNode, named: unknown): boolean {
  const { nameWithOwner } = readReference(named);
  const own = item.repository.world.repository.nameWithOwner;
  return nameWithOwner !== null && nameWithOwner.toLowerCase() !== own.toLowerCase();
}

function nameIn(value: unknown): string {
  return typeof value === 'string' ? value : String(member(value, 'name'));
}

function typeIn(value: unknown): unknown {
  return member(value, '__typename');
}

function idIn(value: unknown): unknown {
  return typeof value === 'string' ? value : member(value, 'id');
}

function oidIn(value: unknown): string | null {
  const oid = member(value, 'oid');
  return typeof oid === 'string' ? oid : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
}
