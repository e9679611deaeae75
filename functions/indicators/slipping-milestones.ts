import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { dueAt } from '../measure/due-at.ts';
import type { EvidenceItem, Indicator, NotCounted } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { isMilestoneOpenAt, milestoneKnownAt } from '../measure/milestone-known-at.ts';
import { everPlanned, milestoneOf, wasMoved } from '../measure/milestone-of.ts';
import { monthStarts } from '../measure/month-starts.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import type { Tables } from '../measure/tables/tables.ts';
import { quantity } from '../model/quantity.ts';
import type { MilestoneRow } from '../model/snapshot.ts';

type Needed = Pick<Tables, 'milestones' | 'issues' | 'changes'>;

interface Milestones {
  readonly late: number;
  /** Open ones with a due date. */
  readonly dated: number;
  /** Items put off in the month. */
  readonly moved: number;
  /** Days that those closed in a year were late; negative: early. */
  readonly slips: readonly number[];
}

const noneDated: NotCounted = { none: 'not-applicable', reason: 'no milestone has a due date' };

export const slippingMilestones: Indicator<'repository' | 'milestones' | 'issues' | 'changes', Milestones> = {
  id: 'slipping-milestones',
  title: 'Milestones past due',
  answers: ['deprecation', 'open-decisions'],
  why: 'Others plan by these dates; one that passes without a word tells them to trust none.',
  definition:
    'Open milestones whose due date is past. Beside it: items that end the month in a later milestone than they began it in (or in one without a date), and by how many days the milestones closed in the last 365 days missed their due dates. Not applicable where no milestone has a due date.',
  needs: ['repository', 'milestones', 'issues', 'changes'],
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 1, neglected: 3 },
  of: 'open milestones with a due date',
  minimum: 0,
  undated: 'due dates and titles of milestones',
  count: (tables, t) => {
    const { repository, milestones } = tables;
    const closed = archived(repository);
    if (closed !== null) return closed;
    if (!milestones.some((milestone) => createdBy(milestone, t) && dueAt(milestone, t) !== null))
      return noneDated;
    const dated = milestones.filter(
      (milestone) => isMilestoneOpenAt(milestone, t) && dueAt(milestone, t) !== null,
    );
    return {
      late: dated.filter((milestone) => dueAt(milestone, t)! < t).length,
      dated: dated.length,
      moved: moved(tables, t).length,
      slips: slips(milestones, t),
    };
  },
  merge: (a, b) => ({
    late: a.late + b.late,
    dated: a.dated + b.dated,
    moved: a.moved + b.moved,
    slips: [...a.slips, ...b.slips],
  }),
  measure: ({ late, dated, moved, slips }) => ({
    value: late,
    over: null,
    n: dated,
    part: null,
    says: `${counted(late, 'open milestone is', 'open milestones are')} past due`,
    context: [
      `${counted(moved, 'item was', 'items were')} moved to a later milestone in the month.`,
      ...(slips.length === 0 ? [] : [slipped(slips)]),
    ],
  }),
  evidence: late,
  beside: {
    says: (total) => `${counted(total, 'item was', 'items were')} moved to a later milestone in the month`,
    evidence: moved,
  },
  forAnyone: 'Take one of its open items',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'milestone');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Give ${these} ${count === 1 ? 'a date that holds' : 'dates that hold'}: close, move what is open, or say what became of ${count === 1 ? 'it' : 'them'}.`,
        count,
      },
      anyone: {
        text: `Take one open item of ${these}, or ask in one comment what is still in the way.`,
        count,
      },
      employer: {
        text: `Let your people finish what you need of ${these}, or say that a later date does.`,
        count,
      },
    };
  },
};

function createdBy({ createdAt }: MilestoneRow, t: number): boolean {
  return Date.parse(createdAt) <= t;
}

function slips(milestones: readonly MilestoneRow[], t: number): number[] {
  return milestones.flatMap((milestone) => {
    const closed = milestone.closedAt === null ? Number.NaN : Date.parse(milestone.closedAt);
    const wanted = dueAt(milestone, t);
    if (wanted === null || !(closed > daysBefore(t, 365) && closed <= t)) return [];
    return daysBetween(wanted, closed);
  });
}

function slipped(slips: readonly number[]): string {
  const sorted = [...slips].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const median = (sorted[middle]! + sorted[sorted.length - 1 - middle]!) / 2;
  const closed = counted(slips.length, 'milestone was', 'milestones were');
  const onDay = Math.abs(median) < 1;
  const told = onDay ? 'in time' : `${quantity(Math.abs(median), 'days')} ${median > 0 ? 'late' : 'early'}`;
  return `${closed} closed in 365 days; the median was ${told}.`;
}

function late(tables: Needed, t: number): EvidenceItem[] {
  const open = openByMilestone(tables, t);
  return tables.milestones.flatMap((milestone) => {
    const wanted = dueAt(milestone, t);
    if (wanted === null || wanted >= t || !isMilestoneOpenAt(milestone, t)) return [];
    const items = open.get(milestone.number) ?? 0;
    return {
      kind: 'milestone' as const,
      number: milestone.number,
      title: milestoneKnownAt(milestone, t).title,
      days: Math.floor(daysBetween(wanted, t)),
      note: `past due, ${items === 0 ? 'no open item is left' : counted(items, 'open item')}`,
    };
  });
}

function openByMilestone({ issues, changes, milestones }: Needed, t: number): ReadonlyMap<number, number> {
  const open = new Map<number, number>();
  for (const table of [issues, changes])
    for (const i of openItems(table, t)) {
      const number = milestoneOf(table, i, milestones, t)?.number;
      if (number !== undefined) open.set(number, (open.get(number) ?? 0) + 1);
    }
  return open;
}

function moved({ milestones, issues, changes }: Needed, t: number): EvidenceItem[] {
  // What happens as the month begins belongs to it.
  const begin = monthStarts(t, 1)[0]! - 1;
  return [issues, changes].flatMap((table) =>
    everPlanned(table).flatMap((i) => {
      if (table.createdAts[i]! > begin || !wasMoved(table, i, begin, t)) return [];
      const from = milestoneOf(table, i, milestones, begin);
      const to = milestoneOf(table, i, milestones, t);
      if (from === null || to === null || from === to || !isLater(from, to, t)) return [];
      const [before, after] = [from, to].map((milestone) => milestoneKnownAt(milestone, t).title);
      const note = `moved from ${before} to ${after}`;
      return {
        kind: table.kind,
        number: table.numbers[i]!,
        title: titleAt(table, i, t),
        days: null,
        note,
      };
    }),
  );
}

function isLater(from: MilestoneRow, to: MilestoneRow, t: number): boolean {
  const [before, after] = [dueAt(from, t), dueAt(to, t)];
  return before !== null && (after === null || after > before);
}
