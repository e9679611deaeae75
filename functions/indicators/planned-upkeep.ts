import { archived } from '../measure/archived.ts';
import { areaOf } from '../measure/area-of.ts';
import { counted } from '../measure/counted.ts';
import { daysBetween } from '../measure/days.ts';
import type { EvidenceItem, Indicator, NotCounted } from '../measure/indicator.ts';
import { labelsAt, titleAt } from '../measure/item-at.ts';
import { hasLabel } from '../measure/labels.ts';
import { isMilestoneOpenAt, milestoneKnownAt } from '../measure/milestone-known-at.ts';
import { milestoneOf } from '../measure/milestone-of.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import type { ChangeTable, IssueTable, Tables } from '../measure/tables/tables.ts';
import type { MilestoneRow } from '../model/snapshot.ts';
import { hatOf } from '../model/work-area.ts';

type Needed = Pick<Tables, 'milestones' | 'issues' | 'changes'>;

interface Upkeep {
  readonly planned: number;
  readonly open: number;
}

const noneDated: NotCounted = {
  none: 'not-applicable',
  reason: 'no open milestone has a due date: nothing is planned by day',
};

export const plannedUpkeep: Indicator<'repository' | 'milestones' | 'issues' | 'changes', Upkeep> = {
  id: 'planned-upkeep',
  title: 'Upkeep that is planned',
  answers: ['shared-maintenance'],
  why: 'Upkeep that stands in no plan is done by whoever cannot look away.',
  definition:
    'Open items of upkeep in an open milestone with a due date: issues labelled as upkeep, technical debt, refactoring, cleanup, maintenance, chore, tests, CI, dependencies or documentation, and changes with such a label or of such work. Deprecations are told in overdue-removals; bots do not count. Not applicable where no open milestone has a due date.',
  needs: ['repository', 'milestones', 'issues', 'changes'],
  unit: 'count',
  worse: 'lower',
  thresholds: null,
  of: 'open items of upkeep',
  minimum: 0,
  undated: 'due dates and titles of milestones',
  count: (tables, t) => {
    const closed = archived(tables.repository);
    if (closed !== null) return closed;
    if (!tables.milestones.some((milestone) => isDated(milestone, t))) return noneDated;
    const { issues, changes } = tables;
    return {
      planned: planned(tables, t).length,
      open: upkeep(issues, t).length + upkeep(changes, t).length,
    };
  },
  merge: (a, b) => ({ planned: a.planned + b.planned, open: a.open + b.open }),
  measure: ({ planned, open }) => ({
    value: planned,
    over: null,
    n: open,
    part: null,
    says: `${counted(planned, 'open item of upkeep stands', 'open items of upkeep stand')} in a milestone with a date`,
    context:
      open > planned ? [`${counted(open - planned, 'other is', 'others are')} not planned by day.`] : [],
  }),
  evidence: planned,
  forAnyone: 'Offer to do it, and ask where to begin',
  asks: (_, waiting) => {
    const these = waiting === 0 ? 'one item of upkeep' : oldest(waiting, 'item of upkeep', 'items of upkeep');
    const count = waiting === 0 ? 1 : asked(waiting);
    return {
      maintainer: { text: `Name who does ${these}, and put one more into the next milestone.`, count },
      anyone: { text: `Offer to do ${these}; a plan needs hands.`, count },
      employer: { text: `Let your people take ${these} along with the features that you need.`, count },
    };
  },
};

function isDated(milestone: MilestoneRow, t: number): boolean {
  return isMilestoneOpenAt(milestone, t) && milestoneKnownAt(milestone, t).dueOn !== null;
}

function planned({ milestones, issues, changes }: Needed, t: number): EvidenceItem[] {
  return [issues, changes].flatMap((table) =>
    upkeep(table, t).flatMap((i) => {
      const milestone = milestoneOf(table, i, milestones, t);
      if (milestone === null || !isDated(milestone, t)) return [];
      return {
        kind: table.kind,
        number: table.numbers[i]!,
        title: titleAt(table, i, t),
        days: Math.floor(daysBetween(table.createdAts[i]!, t)),
        note: `in ${milestoneKnownAt(milestone, t).title}`,
      };
    }),
  );
}

function upkeep(table: IssueTable | ChangeTable, t: number): number[] {
  return openItems(table, t).filter((i) => {
    if (hasLabel(labelsAt(table, i, t), 'upkeep')) return true;
    if (table.kind === 'issue') return false;
    const area = areaOf(table, i, t);
    return area !== 'deprecation' && hatOf(area) === 'community';
  });
}
