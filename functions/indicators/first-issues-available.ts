import { archived } from '../measure/archived.ts';
import { assigneesAt } from '../measure/assignees-at.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { lastTouched } from '../measure/human-acts.ts';
import type { Indicator, NotCounted } from '../measure/indicator.ts';
import { labelsAt, titleAt } from '../measure/item-at.ts';
import { hasAnyLabel, hasLabel, type Meaning } from '../measure/labels.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { actsOf } from '../measure/tables/acts.ts';
import type { IssueTable, Tables } from '../measure/tables/tables.ts';

const ALIVE = 180;
/** Whoever took it would wait: first somebody has to say yes, or to take it up again. */
const NOT_TO_BE_BEGUN: readonly Meaning[] = [
  'decision',
  'waiting-for-author',
  'parked',
  'held',
  'proposed-for-closing',
];
/** How many are asked for where there is none. */
const WANTED = 3;

/** Open issues for newcomers; each is counted once, by the first that keeps it from being taken. */
interface FirstIssues {
  readonly available: number;
  readonly assigned: number;
  readonly worked: number;
  /** A decision is out, or it was put aside. */
  readonly undecided: number;
  readonly forgotten: number;
}

const noneEver: NotCounted = {
  none: 'not-applicable',
  reason: 'no issue was ever labelled for newcomers',
};

export const firstIssuesAvailable: Indicator<'repository' | 'issues' | 'changes', FirstIssues> = {
  id: 'first-issues-available',
  title: 'First issues that can be taken',
  answers: ['mentorship'],
  why: 'Who wants to begin looks for these first, and leaves where all of them are taken or forgotten.',
  definition:
    'Open issues with a label for newcomers (good first issue, beginner, easy and the like) that nobody is assigned to, that no open change closes, that no label holds back (for a decision, an answer, or as parked, held or proposed for closing) and that a person touched within 180 days; bots and their items do not count. Not applicable where no issue ever had such a label.',
  needs: ['repository', 'issues', 'changes'],
  unit: 'count',
  worse: 'lower',
  thresholds: { watch: 0, neglected: null },
  of: 'open issues for newcomers',
  minimum: 0,
  undated: 'links from changes to the issues that they close',
  count: ({ repository, issues, changes }, t) => {
    const closed = archived(repository);
    if (closed !== null) return closed;
    if (!everUsed(issues, t)) return noneEver;
    const states = firstIssues({ issues, changes }, t).map(({ state }) => state);
    const of = (wanted: State) => states.filter((state) => state === wanted).length;
    return {
      available: of('available'),
      assigned: of('assigned'),
      worked: of('worked'),
      undecided: of('undecided'),
      forgotten: of('forgotten'),
    };
  },
  merge: (a, b) => ({
    available: a.available + b.available,
    assigned: a.assigned + b.assigned,
    worked: a.worked + b.worked,
    undecided: a.undecided + b.undecided,
    forgotten: a.forgotten + b.forgotten,
  }),
  measure: ({ available, assigned, worked, undecided, forgotten }) => ({
    value: available,
    over: null,
    n: available + assigned + worked + undecided + forgotten,
    part: null,
    says: `${available === 0 ? 'no issue' : counted(available, 'issue')} for newcomers can be taken`,
    context:
      assigned + worked + undecided + forgotten === 0
        ? []
        : [
            `Others: ${assigned} assigned, ${worked} with an open change, ${undecided} held back by a label, ${forgotten} not touched by a person for ${ALIVE} days.`,
          ],
  }),
  evidence: (tables, t) =>
    firstIssues(tables, t).flatMap(({ i, state }) =>
      state !== 'available'
        ? []
        : {
            kind: 'issue' as const,
            number: tables.issues.numbers[i]!,
            title: titleAt(tables.issues, i, t),
            days: Math.floor(daysBetween(tables.issues.createdAts[i]!, t)),
            note: 'nobody works on it',
          },
    ),
  forAnyone: 'Take it: nobody works on it',
  asks: (_, waiting) => {
    const few = `${WANTED} small issues`;
    if (waiting === 0)
      return {
        maintainer: {
          text: `Label ${few} for newcomers, each with a sentence on where to begin.`,
          count: WANTED,
        },
        anyone: {
          text: `Propose ${few} that a newcomer could take, and write where to begin.`,
          count: WANTED,
        },
        employer: {
          text: `Let one of your people prepare ${few} for newcomers and answer who takes them.`,
          count: WANTED,
        },
      };
    const these = oldest(waiting, 'first issue');
    const count = asked(waiting);
    return {
      maintainer: { text: `Look whether ${these} can still be taken, and add one more.`, count },
      anyone: { text: `Point a newcomer to ${these}.`, count },
      employer: { text: `Let a new colleague begin with ${these}.`, count },
    };
  },
};

type State = 'available' | 'assigned' | 'worked' | 'undecided' | 'forgotten';

function firstIssues(
  { issues, changes }: Pick<Tables, 'issues' | 'changes'>,
  t: number,
): { readonly i: number; readonly state: State }[] {
  const worked = new Set(openItems(changes, t).flatMap((i) => changes.closes[i]!));
  return openItems(issues, t)
    .filter((i) => hasLabel(labelsAt(issues, i, t), 'for-newcomers'))
    .map((i) => ({ i, state: stateOf(issues, i, worked, t) }));
}

function stateOf(issues: IssueTable, i: number, worked: ReadonlySet<number>, t: number): State {
  if (assigneesAt(issues, i, t) > 0) return 'assigned';
  if (worked.has(issues.numbers[i]!)) return 'worked';
  if (hasAnyLabel(labelsAt(issues, i, t), NOT_TO_BE_BEGUN)) return 'undecided';
  return lastTouched(issues, i, t) <= daysBefore(t, ALIVE) ? 'forgotten' : 'available';
}

/** Whether an issue carried such a label at any time up to `t`. */
function everUsed(issues: IssueTable, t: number): boolean {
  for (let i = 0; i < issues.count; i++) {
    if (issues.createdAts[i]! > t) continue;
    if (hasLabel(labelsAt(issues, i, t), 'for-newcomers')) return true;
    for (const { kind, what } of actsOf(issues.acts, i, t))
      if (kind === 'unlabeled' && what !== null && hasLabel([what], 'for-newcomers')) return true;
  }
  return false;
}
