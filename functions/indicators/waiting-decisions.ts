import { archived } from '../measure/archived.ts';
import { isDecisionCategory } from '../measure/categories.ts';
import { companiesTakingPart } from '../measure/companies-taking-part.ts';
import { counted } from '../measure/counted.ts';
import { DAY, daysBefore, daysBetween } from '../measure/days.ts';
import { daysLabelled } from '../measure/days-labelled.ts';
import { humanActs, isReviewOrComment, lastTouched } from '../measure/human-acts.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { isDraftAt, labelsAt, offeredAt, titleAt } from '../measure/item-at.ts';
import { quantileWait } from '../measure/kaplan-meier.ts';
import { hasAnyLabel, hasLabel, isWipTitle, type Meaning } from '../measure/labels.ts';
import { isMaintainersAct, lastMaintainersAct } from '../measure/maintainer-acts.ts';
import { type Maintainers, maintainersOf } from '../measure/maintainers.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { type Opinion, opinionsAt } from '../measure/opinions.ts';
import { mergeQueues, noMaintainers, type Queue } from '../measure/queue.ts';
import { isScheduledAt } from '../measure/scheduled.ts';
import type { Person } from '../measure/tables/people.ts';
import type { ChangeTable, DiscussionTable, ItemTable, Tables } from '../measure/tables/tables.ts';
import { quantity } from '../model/quantity.ts';

type Facets = 'repository' | 'issues' | 'changes' | 'discussions' | 'milestones';
type Needed = Pick<Tables, Exclude<Facets, 'repository'>>;

/** Somebody else's turn, or nobody's: such items wait, but not for a decision. */
const NOT_FOR_A_DECISION: readonly Meaning[] = [
  'waiting-for-author',
  'needs-rebase',
  'checks-failing',
  'parked',
  'held',
];

interface Counts extends Queue {
  /** Days that items have been labelled for a decision, of those that wait because of that. */
  readonly labelled: readonly number[];
}

export const waitingDecisions: Indicator<Facets, Counts> = {
  id: 'waiting-decisions',
  title: 'Decisions that wait',
  answers: ['decisions'],
  why: 'The work is done or the question is put; only a yes or a no is missing.',
  definition:
    "Open items in which no maintainer has acted for 30 days (of a former draft: since it became ready) and which are one of these: a change that a maintainer approved over 14 days ago and that nobody wants changed; a change on which maintainers disagree; an item with a label such as proposal, RFC or needs decision, a change only when it is not its author's turn; a discussion without an answer in a category such as proposals or RFC. Left out: drafts; items that wait for their author, a rebase or checks; those that are parked, held or scheduled; those that nobody touched for a year; bots. Beside each, how many companies take part in it, as far as is known.",
  needs: ['repository', 'issues', 'changes', 'discussions', 'milestones'],
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 2, neglected: 5 },
  of: 'open items',
  minimum: 0,
  undated:
    'due dates and titles of milestones, the labels and categories of discussions, the roles of reviewers and the dismissals of reviews',
  count: (tables, t) => {
    const closed = archived(tables.repository);
    if (closed !== null) return closed;
    if (!maintainersOf(tables.changes).anyAt(t)) return noMaintainers;
    const found = waiting(tables, t);
    return {
      waiting: found.length,
      open: [tables.issues, tables.changes, tables.discussions].reduce(
        (sum, table) => sum + openItems(table, t).length,
        0,
      ),
      labelled: found.flatMap(({ table, i, note }) => (note === LABELLED ? [labelledFor(table, i, t)] : [])),
    };
  },
  merge: (a, b) => ({ ...mergeQueues(a, b), labelled: [...a.labelled, ...b.labelled] }),
  measure: (queue) => ({
    value: queue.waiting,
    over: null,
    n: queue.open,
    part: null,
    says: `${counted(queue.waiting, 'item waits', 'items wait')} for a decision`,
    context: told(queue.labelled),
  }),
  evidence,
  forAnyone: 'Sum up in one comment what speaks for and against it',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'item');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Decide ${these}: merge, close, or say what is missing and who will say yes.`,
        count,
      },
      anyone: {
        text: `Prepare a decision on ${these}: sum up in one comment what speaks for and against it.`,
        count,
      },
      employer: {
        text: `Ask your people who maintain here to decide ${these}, or to say what they need for it.`,
        count,
      },
    };
  },
};

/** How long the question is put already, which is more than the silence. */
function told(labelled: readonly number[]): readonly string[] {
  const median = quantileWait({ ended: labelled, censored: [] }, 0.5);
  if (median === null) return [];
  return [
    `${counted(labelled.length, 'item is', 'items are')} labelled for a decision, half of them for ${quantity(median, 'days')} or less.`,
  ];
}

function labelledFor(table: ItemTable, i: number, t: number): number {
  const labels = [...labelsAt(table, i, t)].filter((label) => hasLabel([label], 'decision'));
  return Math.max(...labels.map((label) => daysLabelled(table, i, label, t)));
}

interface Waiting {
  readonly table: Tables['issues'] | ChangeTable | DiscussionTable;
  readonly i: number;
  readonly since: number;
  readonly note: string;
}

function waiting(tables: Needed, t: number): readonly Waiting[] {
  const maintainers = maintainersOf(tables.changes);
  const found: Waiting[] = [];
  for (const table of [tables.changes, tables.issues, tables.discussions]) {
    for (const i of openItems(table, t)) {
      const since = Math.max(lastMaintainersAct(table, i, maintainers, t) ?? 0, offeredAt(table, i, t));
      if (since > daysBefore(t, 30) || lastTouched(table, i, t) <= daysBefore(t, 365)) continue;
      const note = why(table, i, maintainers, t);
      if (note === null || isScheduledAt(table, i, tables.milestones, t)) continue;
      found.push({ table, i, since, note });
    }
  }
  return found;
}

function evidence(tables: Needed, t: number): EvidenceItem[] {
  return waiting(tables, t).map(({ table, i, since, note }) => ({
    kind: table.kind,
    number: table.numbers[i]!,
    title: titleAt(table, i, t),
    days: Math.floor(daysBetween(since, t)),
    note: `${note}${companies(companiesTakingPart(table, i, t))}`,
  }));
}

function companies(count: number): string {
  if (count === 0) return '';
  return `; ${counted(count, 'company takes', 'companies take')} part`;
}

const LABELLED = 'labelled for a decision';

/** What decision it waits for, or `null`. */
function why(
  table: Tables['issues'] | ChangeTable | DiscussionTable,
  i: number,
  maintainers: Maintainers,
  t: number,
): string | null {
  const labels = labelsAt(table, i, t);
  if (hasAnyLabel(labels, NOT_FOR_A_DECISION)) return null;
  if (table.kind === 'change') {
    if (isDraftAt(table, i, t) || isWipTitle(titleAt(table, i, t)) || hasLabel(labels, 'wip')) return null;
    const opinions = [...opinionsAt(table, i, t)];
    if (disagree(opinions, maintainers, t)) return 'maintainers disagree';
    if (approved(opinions, maintainers, t)) return 'approved, not merged';
  }
  if (table.kind === 'discussion') {
    if (table.answeredAts[i]! <= t) return null;
    if (isDecisionCategory(table.categories[i]!)) return 'proposed, not decided';
  }
  if (!hasLabel(labels, 'decision')) return null;
  if (table.kind === 'change' && isAuthorsTurn(table, i, maintainers, t)) return null;
  return LABELLED;
}

type Opinions = readonly (readonly [Person, Opinion])[];

/** A maintainer's standing approval older than 14 days, and no standing request for changes by anybody. */
function approved(opinions: Opinions, maintainers: Maintainers, t: number): boolean {
  if (opinions.some(([, { approves }]) => !approves)) return false;
  return opinions.some(
    ([person, { at }]) =>
      t - at > 14 * DAY && (maintainers.isMaintainer(person, at) || maintainers.isMaintainer(person, t)),
  );
}

/** The latest opinions of two maintainers differ. */
function disagree(opinions: Opinions, maintainers: Maintainers, t: number): boolean {
  const sides = opinions
    .filter(([person, { at }]) => maintainers.isMaintainer(person, at) || maintainers.isMaintainer(person, t))
    .map(([, { approves }]) => approves);
  return sides.includes(true) && sides.includes(false);
}

/** The newest comment, review or push of author and maintainers is a maintainer's. */
function isAuthorsTurn(changes: ChangeTable, i: number, maintainers: Maintainers, t: number): boolean {
  const author = changes.authors[i]!;
  let maintainersTurnWasLast = false;
  for (const act of humanActs(changes, i, t)) {
    if (act.kind !== 'push' && !isReviewOrComment(act)) continue;
    if (act.by === author) maintainersTurnWasLast = false;
    else if (isMaintainersAct(act, author, maintainers, t)) maintainersTurnWasLast = true;
  }
  return maintainersTurnWasLast;
}
