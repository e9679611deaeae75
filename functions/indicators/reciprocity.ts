import { answersGiven } from '../measure/answers-given.ts';
import {
  type ByEmployer,
  companyOfKey,
  countByEmployer,
  mergeByEmployer,
  ownOf,
  tooManyUnknown,
} from '../measure/by-employer.ts';
import { daysBefore } from '../measure/days.ts';
import { employerOf } from '../measure/employer-of.ts';
import type { Indicator } from '../measure/indicator.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { NOBODY, type Person } from '../measure/tables/people.ts';
import type { ItemTable, Tables } from '../measure/tables/tables.ts';
import { unansweredOfOthers } from '../measure/unanswered-of-others.ts';
import { plainNumber } from '../model/quantity.ts';

/** Reviews and answers between the people of one company and those of other companies. */
interface Exchange {
  readonly given: number;
  readonly received: number;
  /** To and from people of whom nobody knows who pays them. */
  readonly givenToUnknown: number;
  readonly receivedFromUnknown: number;
}

export const reciprocity: Indicator<'issues' | 'changes', ByEmployer<Exchange>> = {
  id: 'reciprocity',
  title: 'Reviews given and received',
  answers: ['organisational-support'],
  why: 'Whoever has others read their work and reads nothing themselves lives on the time of others.',
  definition:
    "Reviews and comments that a company's people gave on changes and issues of other companies' people in the last 365 days, for each that they received from them, once per person and item; independent and unknown people and bots do not count.",
  needs: ['issues', 'changes'],
  unit: 'ratio',
  worse: 'lower',
  thresholds: { watch: 0.3, neglected: 0.1 },
  of: 'reviews and answers received',
  minimum: 20,
  undated: null,
  count: (tables, t) => countByEmployer(exchanges(tables, t), add),
  merge: (a, b) => mergeByEmployer(a, b, add),
  measure: (counts) => {
    const { given, received, givenToUnknown, receivedFromUnknown } = Object.values(counts).reduce(
      add,
      NOTHING,
    );
    // Most people who open an issue are unknown: what was given to them tells of care, and not of ignorance.
    const ignorance = tooManyUnknown(
      receivedFromUnknown,
      received + receivedFromUnknown,
      'reviews and answers received',
    );
    return {
      value: received === 0 ? null : given / received,
      over: null,
      n: received,
      part: given,
      says: `${plainNumber(given)} reviews and answers given to other companies, ${plainNumber(received)} received from them`,
      context: [
        `Beside them, given to people of whom it is not known who pays them: ${givenToUnknown}; received from such people: ${receivedFromUnknown}.`,
      ],
      ...(ignorance !== null && { unavailable: ignorance }),
    };
  },
  // A sum over all companies gives as much as it receives: there is nothing to open in a project.
  evidence: () => [],
  company: { only: true, own: ownOf, evidence: unansweredOfOthers },
  forAnyone: null,
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next changes of others'
        : oldest(waiting, 'change that waits', 'changes that wait');
    const count = asked(waiting);
    return {
      maintainer: { text: `Ask for a review by name where it was given to others: ${these}.`, count },
      anyone: { text: `Review ${these}, which somebody else opened.`, count },
      employer: { text: `Count reviews for others as work, and let your people read ${these}.`, count },
    };
  },
};

const NOTHING: Exchange = { given: 0, received: 0, givenToUnknown: 0, receivedFromUnknown: 0 };

function add(a: Exchange, b: Exchange): Exchange {
  return {
    given: a.given + b.given,
    received: a.received + b.received,
    givenToUnknown: a.givenToUnknown + b.givenToUnknown,
    receivedFromUnknown: a.receivedFromUnknown + b.receivedFromUnknown,
  };
}

function* exchanges(
  { issues, changes }: Pick<Tables, 'issues' | 'changes'>,
  t: number,
): Generator<[string, Exchange]> {
  for (const table of [issues, changes]) yield* exchangesOn(table, t);
}

function* exchangesOn(table: ItemTable, t: number): Generator<[string, Exchange]> {
  for (const { by, to, at } of answersGiven(table, daysBefore(t, 365), t)) {
    // Most know neither side's employer: that is told before keys are made.
    if (to === NOBODY || !(isOfCompany(table, by, at) || isOfCompany(table, to, at))) continue;
    const [giver, receiver] = [employerOf(table.people, by, at), employerOf(table.people, to, at)];
    if (giver === receiver) continue;
    const [fromCompany, toCompany] = [companyOfKey(giver) !== null, companyOfKey(receiver) !== null];
    if (fromCompany && toCompany) {
      yield [giver, { ...NOTHING, given: 1 }];
      yield [receiver, { ...NOTHING, received: 1 }];
    } else if (fromCompany && receiver === 'unknown') yield [giver, { ...NOTHING, givenToUnknown: 1 }];
    else if (toCompany && giver === 'unknown') yield [receiver, { ...NOTHING, receivedFromUnknown: 1 }];
  }
}

function isOfCompany({ people }: ItemTable, person: Person, at: number): boolean {
  return people.employerAt(person, at).kind === 'company';
}
