import { announcedRemovals } from '../measure/announced-removals.ts';
import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { DAY, daysBetween } from '../measure/days.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { labelsAt, titleAt } from '../measure/item-at.ts';
import { hasLabel } from '../measure/labels.ts';
import { milestoneKnownAt } from '../measure/milestone-known-at.ts';
import { milestoneOf } from '../measure/milestone-of.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { type Promises, promisesIn, versionOfTag } from '../measure/promises.ts';
import type { ChangeTable, IssueTable, Tables } from '../measure/tables/tables.ts';
import type { ReleaseRow } from '../model/snapshot.ts';

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
    'Open items about a deprecation or an end of support (by title, by label, or named in release notes that announce a removal; a bare "remove" does not count) that are past what was promised after they were opened: the due date of their milestone, a version in the title or the notes that is released, a date in the title or the notes. Items without any promise that are older than two years are worth watching, and not in the figure; bots do not count.',
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
  evidence: (tables, t) => removals(tables, t).flatMap(({ evidence }) => evidence ?? []),
  forAnyone: 'Say whether you still need what is to go',
  asks: (_, waiting) => {
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

interface Removal {
  readonly state: 'overdue' | 'old' | 'open';
  readonly evidence: EvidenceItem | null;
}

interface Broken {
  readonly at: number;
  readonly note: string;
}

function removals(tables: Needed, t: number): Removal[] {
  const announced = announcedRemovals(tables.releases, t);
  const released = firstReleased(tables.releases, t);
  return [tables.issues, tables.changes].flatMap((table) =>
    openItems(table, t).flatMap((i): Removal[] => {
      const promised = announced.get(table.numbers[i]!);
      if (promised === undefined && !isAboutDeprecation(table, i, t)) return [];
      return [removal(tables, table, i, promised, released, t)];
    }),
  );
}

function removal(
  { milestones }: Needed,
  table: IssueTable | ChangeTable,
  i: number,
  promised: Promises | undefined,
  released: ReadonlyMap<string, number>,
  t: number,
): Removal {
  const opened = table.createdAts[i]!;
  const title = titleAt(table, i, t);
  const own = promisesIn(title);
  const milestone = milestoneOf(table, i, milestones, t);
  const plan = milestone === null ? null : milestoneKnownAt(milestone, t);
  const versions = [...own.versions, ...(promised?.versions ?? [])];
  const days = [...own.days, ...(promised?.days ?? [])];
  const ends: Broken[] = [
    ...(plan?.dueOn == null
      ? []
      : [{ at: Date.parse(plan.dueOn), note: `${plan.title} was due on ${plan.dueOn.slice(0, 10)}` }]),
    ...versions.map((version) => ({
      at: released.get(version) ?? Number.POSITIVE_INFINITY,
      note: `promised for ${version}, which is released`,
    })),
    ...days.map((at) => ({ at, note: `promised until ${isoDay(at - 1)}` })),
  ];
  const item = (since: number, note: string): EvidenceItem => ({
    kind: table.kind,
    number: table.numbers[i]!,
    title,
    days: Math.floor(daysBetween(since, t)),
    note,
  });
  const broken = ends.filter(({ at }) => at > opened && at < t).sort((a, b) => a.at - b.at)[0];
  if (broken !== undefined) return { state: 'overdue', evidence: item(broken.at, broken.note) };
  // What tells of the past (a version from before the opening) is no promise either.
  const isPromised = ends.some(({ at }) => at >= t);
  const late = opened + TWO_YEARS * DAY;
  if (isPromised || late >= t) return { state: 'open', evidence: null };
  return { state: 'old', evidence: item(late, 'past two years, nothing is promised') };
}

const SAYS_SO =
  /\bdeprecat\w*|\bsunset(s|ting|ted)?\b|\bend[- ]of[- ]life\b|\b(drop|drops|dropping|end|ending) (the )?support (for|of)\b/i;
/** In capitals, since lines have ends too. */
const END_OF_LIFE = /\bEOL\b(?! (char|marker|style|conver|normal))/;
/** Warnings of somebody else's deprecation. */
const MENDS_WARNINGS =
  /\b(fix|silence|suppress|resolve|address|avoid|ignore|handle)\w*\b.*\bdeprecat\w* ?(warning|notice|message|error)s?\b/i;
/** Against a deprecation: nothing was promised. */
const OBJECTS = /\b(should|do) ?n['’o]?t (be |have been )?deprecat\w*/i;

function isAboutDeprecation(table: IssueTable | ChangeTable, i: number, t: number): boolean {
  if (hasLabel(labelsAt(table, i, t), 'deprecation')) return true;
  const title = titleAt(table, i, t);
  if (MENDS_WARNINGS.test(title) || OBJECTS.test(title)) return false;
  return SAYS_SO.test(title) || END_OF_LIFE.test(title);
}

/** When each version was first out, of final releases up to `t`. */
function firstReleased(releases: readonly ReleaseRow[], t: number): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { tag, publishedAt, prerelease } of releases) {
    const version = versionOfTag(tag);
    if (version === null || publishedAt === null || prerelease) continue;
    const at = Date.parse(publishedAt);
    if (at <= t && at < (first.get(version) ?? Number.POSITIVE_INFINITY)) first.set(version, at);
  }
  return first;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
