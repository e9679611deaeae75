import { archived } from '../measure/archived.ts';
import { asksForNothing } from '../measure/categories.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { lastTouched } from '../measure/human-acts.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import type { ItemTable, Tables } from '../measure/tables/tables.ts';

type Facets = 'repository' | 'issues' | 'changes' | 'discussions';
type Needed = Pick<Tables, Facets>;

interface Asleep {
  readonly issues: number;
  readonly changes: number;
  readonly discussions: number;
  readonly open: number;
}

export const closeOrPark: Indicator<Facets, Asleep> = {
  id: 'close-or-park',
  title: 'To close or park',
  answers: ['decisions'],
  why: 'What nobody touched for a year waits for nobody; it hides what does wait, and takes one sitting to clear.',
  definition:
    'Open issues, changes and discussions that no person opened, commented, reviewed, pushed to, labelled, scheduled, assigned, renamed or reopened for 365 days. Left out: discussions that have an answer or that only tell something (announcements, show and tell); what bots opened.',
  needs: ['repository', 'issues', 'changes', 'discussions'],
  unit: 'count',
  worse: 'higher',
  thresholds: null,
  of: 'open items',
  minimum: 0,
  undated: 'categories of discussions',
  count: (tables, t) => archived(tables.repository) ?? countAsleep(tables, t),
  merge: (a, b) => ({
    issues: a.issues + b.issues,
    changes: a.changes + b.changes,
    discussions: a.discussions + b.discussions,
    open: a.open + b.open,
  }),
  measure: ({ issues, changes, discussions, open }) => {
    const value = issues + changes + discussions;
    return {
      value,
      over: null,
      n: open,
      part: null,
      says: `${counted(value, 'open item', 'open items')} could be closed or parked in one sitting`,
      context:
        value === 0
          ? []
          : [
              `${counted(issues, 'issue')}, ${counted(changes, 'change')} and ${counted(discussions, 'discussion')}.`,
            ],
    };
  },
  evidence: (tables, t) => [
    ...listed(tables.issues, openItems(tables.issues, t), t),
    ...listed(tables.changes, openItems(tables.changes, t), t),
    ...listed(tables.discussions, unsettled(tables.discussions, t), t),
  ],
  forAnyone: 'Try whether it is still true, and say so',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'item that nobody touches', 'items that nobody touches');
    const count = asked(waiting);
    return {
      maintainer: { text: `Close or park ${these} in one sitting, with a kind word.`, count },
      anyone: { text: `Try ${these}: say which are still true, and which can be closed.`, count },
      employer: {
        text: `Say of ${these} which your people still need; the others can be closed.`,
        count,
      },
    };
  },
};

function countAsleep({ issues, changes, discussions }: Needed, t: number): Asleep {
  const talks = unsettled(discussions, t);
  return {
    issues: asleep(issues, openItems(issues, t), t).length,
    changes: asleep(changes, openItems(changes, t), t).length,
    discussions: asleep(discussions, talks, t).length,
    open: openItems(issues, t).length + openItems(changes, t).length + talks.length,
  };
}

/** Open discussions that could still end: neither answered nor mere announcements. */
function unsettled(discussions: Needed['discussions'], t: number): number[] {
  return openItems(discussions, t).filter(
    (i) => !(discussions.answeredAts[i]! <= t) && !asksForNothing(discussions.categories[i]!),
  );
}

function asleep(table: ItemTable, open: readonly number[], t: number): number[] {
  return open.filter((i) => lastTouched(table, i, t) <= daysBefore(t, 365));
}

function listed(table: ItemTable, open: readonly number[], t: number): EvidenceItem[] {
  return asleep(table, open, t).map((i) => ({
    kind: table.kind,
    number: table.numbers[i]!,
    title: titleAt(table, i, t),
    days: Math.floor(daysBetween(lastTouched(table, i, t), t)),
    note: 'no person touched it since',
  }));
}
