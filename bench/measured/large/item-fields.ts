import type { Actor, CommentRow, EventRow, IssueRow } from '../../../functions/model/snapshot.ts';
import type { Random } from '../../../sandbox/community/random.ts';
import { DAY, iso } from '../../worlds/calendar.ts';
import { LABELS, LARGE, maintainer, someone } from './large-recipe.ts';

/** When an item was opened and when it ended; without an end it is open. */
export interface Life {
  readonly opened: number;
  readonly ended: number | null;
}

type ItemFields = Omit<IssueRow, 'state' | 'stateReason'>;

/** Nineteen of twenty end, most within weeks and some after a year. */
export function lifeFrom(dice: Random, opened: number): Life {
  const days = dice.chance(0.95) ? 0.2 + 60 * dice.next() ** 3 : dice.between(60, 800);
  const ended = opened + days * DAY;
  return { opened, ended: dice.chance(0.97) && ended < LARGE.end ? ended : null };
}

/** What issues and changes have in common. */
export function itemFields(
  dice: Random,
  {
    id,
    number,
    title,
    life,
    comments,
  }: { id: string; number: number; title: string; life: Life; comments: number },
): ItemFields {
  const { opened, ended } = life;
  const author = dice.chance(0.01) ? null : someone(dice, opened);
  const until = Math.min(ended ?? opened + dice.between(1, 400) * DAY, LARGE.end - 1);
  const within = () => dice.between(opened, until);
  const labels = [...new Set([dice.pick(LABELS), dice.pick(LABELS)])];
  const events: EventRow[] = [];
  const event = (
    kind: EventRow['kind'],
    by: string,
    at: number,
    subject: string | null,
    to?: string,
  ): void => {
    const row = { id: `${id}_E${events.length}`, kind, actor: user(by), at: iso(at), subject };
    events.push(to === undefined ? row : { ...row, to });
  };
  for (const label of labels) event('labeled', maintainer(dice, opened), within(), label);
  if (dice.chance(0.15)) {
    const at = within();
    event('labeled', maintainer(dice, at), at, 'needs-rebase');
    event('unlabeled', maintainer(dice, until), until, 'needs-rebase');
  }
  if (dice.chance(0.1)) event('renamed', maintainer(dice, opened), within(), `Was: ${title}`, title);
  const milestone = dice.chance(0.15) ? milestoneAt(opened) : null;
  if (milestone !== null) {
    event('milestoned', maintainer(dice, opened), opened, `1.${milestone - 1}`);
    event('demilestoned', maintainer(dice, until), until, `1.${milestone - 1}`);
    event('milestoned', maintainer(dice, until), until, `1.${milestone}`);
  }
  const assignee = dice.chance(0.2) ? someone(dice, opened) : null;
  if (assignee !== null) event('assigned', maintainer(dice, opened), within(), assignee);
  return {
    id,
    number,
    title,
    author: author === null ? null : user(author),
    association: 'CONTRIBUTOR',
    createdAt: iso(opened),
    closedAt: ended === null ? null : iso(ended),
    labels,
    milestone,
    assignees: assignee === null ? [] : [assignee],
    comments: Array.from({ length: comments }, (_, index) =>
      comment(dice, `${id}_C${index}`, author, within()),
    ),
    events,
  };
}

/** A third of all is the author's, a third maintainers', and a tenth a machine's. */
function comment(dice: Random, id: string, author: string | null, at: number): CommentRow {
  const turn = dice.next();
  const by = turn < 0.3 ? author : turn < 0.6 ? maintainer(dice, at) : someone(dice, at);
  const robot = turn > 0.9;
  return {
    id,
    author: robot ? { login: 'checks-robot', type: 'Bot' } : by === null ? null : user(by),
    association: robot ? 'NONE' : 'CONTRIBUTOR',
    createdAt: iso(at),
  };
}

export function user(login: string): Actor {
  return { login, type: 'User' };
}

/** Its number; the first begins with the repository. */
function milestoneAt(at: number): number {
  return 1 + Math.floor(((at - LARGE.began) / (LARGE.end - LARGE.began)) * (LARGE.milestones - 2));
}
