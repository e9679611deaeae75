import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { DAY, daysBetween } from '../measure/days.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { type Announced, announcedAt } from '../measure/promised/announced-at.ts';
import { isToGo } from '../measure/promised/is-to-go.ts';
import { promisedEnds } from '../measure/promised/promised-ends.ts';
import type { ItemTable, Tables } from '../measure/tables/tables.ts';

/** Days that a removal without a promise may take. */
const TWO_YEARS = 730;

type Needed = Pick<Tables, 'issues' | 'changes' | 'milestones' | 'releases'>;

interface Removals {
  readonly overdue: number;
  /** Without a promise, and old. */
  readonly old: number;
  readonly open: number;
}

export const overdueRemovals: Indicator<
  'repository' | 'issues' | 'changes' | 'milestones' | 'releases',
  Removals
> = {
  id: 'overdue-removals',
  title: 'Removals past their promise',
  answers: ['deprecation'],
  why: 'Who kept to the timeline did the work in vain, and nobody will believe the next one.',
  definition:
    'Open items about a deprecation or an end of support (by title, by label, or named in release notes that announce a removal; a bare "remove" does not count) that are past what was promised after they were opened: the due date of their milestone, a version in the title or the notes that is released, a date in the title or the notes. Items without any promise that are older than two years are worth watching, and are told beside the figure; bots do not count.',
  needs: ['repository', 'issues', 'changes', 'milestones', 'releases'],
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 1, neglected: 4 },
  of: 'open items about a deprecation',
  minimum: 0,
  undated: 'due dates and titles of milestones and the notes of releases',
  count: (tables, t) => {
    const closed = archived(tables.repository);
    if (closed !== null) return closed;
    const states = removals(tables, t).map(({ state }) => state);
    return {
      overdue: states.filter((state) => state === 'overdue').length,
      old: states.filter((state) => state === 'old').length,
      open: states.length,
    };
  },
  merge: (a, b) => ({ overdue: a.overdue + b.overdue, old: a.old + b.old, open: a.open + b.open }),
  measure: ({ overdue, old, open }) => ({
    value: overdue,
    over: null,
    n: open,
    part: null,
    says:
      overdue === 0 && old > 0
        ? `${counted(old, 'removal has', 'removals have')} waited for over two years without a date`
        : `${counted(overdue, 'removal is', 'removals are')} past what was promised`,
    context:
      old === 0
        ? []
        : [`${counted(old, 'item', 'items')} of over two years without any promise, not in the figure.`],
    ...(old > 0 && { atLeast: 'watch' as const }),
  }),
  evidence: (tables, t) => listed(tables, t, 'overdue'),
  beside: {
    says: (total) => `${counted(total, 'removal')} of over two years without any promise`,
    evidence: (tables, t) => listed(tables, t, 'old'),
  },
  forAnyone: 'Say whether you still need what is to go',
  asks: (_, waiting) => {
    // Nothing is overdue then: what is watched are those that nobody ever promised anything for.
    if (waiting === 0) return ASKS_FOR_A_PROMISE;
    const these = oldest(waiting, 'removal');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Finish ${these}, or publish a new date and what whoever still needs it should do until then.`,
        count,
      },
      anyone: {
        text: `Say on ${these} whether you still need what is to go, or send the change that removes it.`,
        count,
      },
      employer: {
        text: `Let your people move off what is to go, and help to finish ${these}.`,
        count,
      },
    };
  },
};

const ASKS_FOR_A_PROMISE = {
  maintainer: {
    text: 'Give each old deprecation without a date a day or a version, or close it.',
    count: null,
  },
  anyone: { text: 'Say on one old deprecation whether you still need what is to go.', count: 1 },
  employer: { text: 'Say by when your people can do without what is deprecated.', count: null },
};

interface Removal {
  readonly state: 'overdue' | 'old' | 'open';
  readonly table: ItemTable;
  readonly i: number;
  /** Since when it is overdue, or old. */
  readonly since: number;
  readonly note: string;
}

function removals(tables: Needed, t: number): Removal[] {
  const announced = announcedAt(tables, t);
  return [tables.issues, tables.changes].flatMap((table) =>
    openItems(table, t)
      .filter((i) => isToGo(table, i, announced, t))
      .map((i) => ({ table, i, ...stateOf(table, i, announced, t) })),
  );
}

function stateOf(
  table: ItemTable,
  i: number,
  announced: Announced,
  t: number,
): Pick<Removal, 'state' | 'since' | 'note'> {
  const ends = promisedEnds(table, i, announced, t);
  const broken = ends.filter(({ at }) => at < t).sort((a, b) => a.at - b.at)[0];
  if (broken !== undefined) return { state: 'overdue', since: broken.at, note: broken.note };
  const late = table.createdAts[i]! + TWO_YEARS * DAY;
  if (ends.length > 0 || late >= t) return { state: 'open', since: t, note: '' };
  return { state: 'old', since: late, note: 'past two years, nothing is promised' };
}

function listed(tables: Needed, t: number, wanted: Removal['state']): EvidenceItem[] {
  return removals(tables, t)
    .filter(({ state }) => state === wanted)
    .map(({ table, i, since, note }) => ({
      kind: table.kind,
      number: table.numbers[i]!,
      title: titleAt(table, i, t),
      days: Math.floor(daysBetween(since, t)),
      note,
    }));
}
