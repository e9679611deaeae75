import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { humanActs } from '../measure/human-acts.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { isDraftAt, labelsAt, offeredAt, titleAt } from '../measure/item-at.ts';
import { hasAnyLabel, isWipTitle, type Meaning } from '../measure/labels.ts';
import { lastMaintainersAct } from '../measure/maintainer-acts.ts';
import { maintainersOf } from '../measure/maintainers.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { mergeQueues, noMaintainers, type Queue } from '../measure/queue.ts';
import { NOBODY } from '../measure/tables/people.ts';
import type { ChangeTable, Tables } from '../measure/tables/tables.ts';

const NOT_OURS_TO_ANSWER: readonly Meaning[] = [
  'waiting-for-author',
  'needs-rebase',
  'checks-failing',
  'parked',
  'held',
  'proposed-for-closing',
  'wip',
];

export const contributorsWaiting: Indicator<'repository' | 'changes', Queue> = {
  id: 'contributors-waiting',
  title: 'Contributors who wait',
  answers: ['decisions', 'burnout'],
  why: 'They did their part and it is the project that owes an answer.',
  definition:
    'Open changes of people who are no maintainers, where the author acted last, within 90 days, and no maintainer has acted for over 30 (of a former draft: since it became ready). Left out: drafts and work in progress; changes labelled as waiting for their author, a rebase or checks, as parked, held or proposed for closing; bots and deleted accounts.',
  needs: ['repository', 'changes'],
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 3, neglected: 6 },
  of: 'open changes',
  minimum: 0,
  undated: 'roles of reviewers and the dismissals of reviews',
  count: ({ repository, changes }, t) => {
    const closed = archived(repository);
    if (closed !== null) return closed;
    if (!maintainersOf(changes).anyAt(t)) return noMaintainers;
    return { waiting: waiting({ changes }, t).length, open: openItems(changes, t).length };
  },
  merge: mergeQueues,
  measure: (queue) => ({
    value: queue.waiting,
    over: null,
    n: queue.open,
    part: null,
    says: `${counted(queue.waiting, 'contributor’s change waits', 'contributors’ changes wait')} for an answer`,
    context: [],
  }),
  evidence: waiting,
  forAnyone: 'Try the change, and say what you saw',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'change');
    const count = asked(waiting);
    return {
      maintainer: { text: `Answer ${these}: a review, a decision, or a word on when one will come.`, count },
      anyone: { text: `Review ${these}: run it, read it, say what you see.`, count },
      employer: { text: `Ask your people who know this code to review ${these}.`, count },
    };
  },
};

function waiting({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
  const maintainers = maintainersOf(changes);
  return openItems(changes, t).flatMap((i) => {
    const author = changes.authors[i]!;
    if (author === NOBODY || maintainers.isMaintainer(author, t)) return [];
    const last = lastAct(changes, i, t);
    const answered = lastMaintainersAct(changes, i, maintainers, t);
    const silentSince = Math.max(answered ?? 0, offeredAt(changes, i, t));
    if (last.by !== author || last.at < daysBefore(t, 90) || silentSince >= daysBefore(t, 30)) return [];
    const title = titleAt(changes, i, t);
    if (isDraftAt(changes, i, t) || isWipTitle(title)) return [];
    if (hasAnyLabel(labelsAt(changes, i, t), NOT_OURS_TO_ANSWER)) return [];
    const since = silentSince === answered ? nextTurn(changes, i, answered, t) : silentSince;
    const waited = Math.floor(daysBetween(since, t));
    const note = answered === null ? 'no maintainer has answered yet' : 'the author answered last';
    return { kind: 'change' as const, number: changes.numbers[i]!, title, days: waited, note };
  });
}

/** Who acted last, the opening included. */
function lastAct(changes: ChangeTable, i: number, t: number): { readonly by: number; readonly at: number } {
  let last = { by: changes.authors[i]!, at: changes.createdAts[i]! };
  for (const { by, at } of humanActs(changes, i, t)) last = { by, at };
  return last;
}

/** The author's first act after the maintainers' last. */
function nextTurn(changes: ChangeTable, i: number, answered: number, t: number): number {
  for (const { by, at } of humanActs(changes, i, t))
    if (by === changes.authors[i] && at > answered) return at;
  return answered;
}
