import type { ChangeRow, DiscussionRow, EventKind, IssueRow } from '../../model/snapshot.ts';
import type { Act, ActKind } from './acts.ts';
import { NOBODY, type People } from './people.ts';
import { time } from './time.ts';

/** What people did to an issue, in any order. */
export function actsOfIssue(row: IssueRow, people: People): Act[] {
  const acts: Act[] = [];
  addConversation(acts, row, people);
  addClosing(acts, row, people);
  return acts;
}

/** What people did to a change, in any order. */
export function actsOfChange(row: ChangeRow, people: People): Act[] {
  const acts: Act[] = [];
  addConversation(acts, row, people);
  addReviews(acts, row, people);
  addPushes(acts, row, people);
  addClosing(acts, row, people);
  return acts;
}

/** What people said in a discussion, in any order. Nobody knows who closed it. */
export function actsOfDiscussion(row: DiscussionRow, people: People): Act[] {
  const said = row.comments.map(({ author, createdAt }) => act('comment', createdAt, people.of(author)));
  return row.closedAt === null ? said : [...said, act('closed', row.closedAt, NOBODY)];
}

const EVENT_ACTS = {
  labeled: 'labeled',
  unlabeled: 'unlabeled',
  milestoned: 'milestoned',
  demilestoned: 'demilestoned',
  assigned: 'assigned',
  unassigned: 'unassigned',
  renamed: 'renamed',
  closed: 'closed',
  reopened: 'reopened',
  merged: 'merged',
  'ready-for-review': 'ready-for-review',
  'convert-to-draft': 'convert-to-draft',
  'review-requested': 'review-requested',
  'review-request-removed': 'review-request-removed',
  'force-pushed': 'push',
  'review-dismissed': 'review-dismissed',
  transferred: 'transferred',
  'converted-to-discussion': 'converted-to-discussion',
} as const satisfies Record<EventKind, ActKind>;

function addConversation(acts: Act[], row: IssueRow | ChangeRow, people: People): void {
  for (const { author, createdAt } of row.comments) acts.push(act('comment', createdAt, people.of(author)));
  for (const { kind, at, actor, subject, to } of row.events) {
    const renamed = kind === 'renamed';
    acts.push({
      kind: EVENT_ACTS[kind],
      at: time(at),
      by: people.of(actor),
      what: renamed ? (to ?? null) : subject,
      before: renamed ? subject : null,
      standing: 0,
    });
  }
}

const REVIEW_ACTS = {
  approved: 'approval',
  'changes-requested': 'changes-requested',
  commented: 'review',
  dismissed: 'dismissed-review',
} as const;

function addReviews(acts: Act[], row: ChangeRow, people: People): void {
  for (const { author, association, state, submittedAt } of row.reviews) {
    const standing =
      association === 'OWNER' || association === 'COLLABORATOR' ? 2 : association === 'MEMBER' ? 1 : 0;
    acts.push(act(REVIEW_ACTS[state], submittedAt, people.of(author), standing));
  }
  for (const thread of row.threads)
    for (const { author, createdAt } of thread.comments)
      acts.push(act('thread-comment', createdAt, people.of(author)));
}

/**
 * A push shows as its force-push event, and as the committed date of a commit from after the opening. Later force-pushes
 * hide nothing: what was known at the end of a month stays known. Who pushed is the committer, where the forge knows one
 * that is not itself (`web-flow`, its buttons), then the commit's author, else the author of the change.
 */
function addPushes(acts: Act[], row: ChangeRow, people: People): void {
  const opened = time(row.createdAt);
  for (const { committedAt, author, committer } of row.commits) {
    if (time(committedAt) <= opened) continue;
    const login = committer === null || committer === 'web-flow' ? author : committer;
    acts.push(act('push', committedAt, login === null ? people.of(row.author) : people.ofLogin(login)));
  }
}

/** Some closings have no event: a source may know none, and turning an issue into a discussion leaves none. */
function addClosing(acts: Act[], row: IssueRow | ChangeRow, people: People): void {
  const last = (kind: EventKind) =>
    Math.max(...row.events.filter((event) => event.kind === kind).map(({ at }) => time(at)), 0);
  if ('mergedAt' in row && row.mergedAt !== null) {
    if (last('merged') === 0) acts.push(act('merged', row.mergedAt, people.of(row.mergedBy)));
  } else if (row.closedAt !== null && last('closed') <= last('reopened')) {
    acts.push(act('closed', row.closedAt, NOBODY));
  }
}

function act(kind: ActKind, at: string, by: number, standing: Act['standing'] = 0): Act {
  return { kind, at: time(at), by, what: null, before: null, standing };
}
