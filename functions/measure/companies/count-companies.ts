import type { CompanyCounts, EmployersWork } from '../../model/company-counts.ts';
import { answersGiven } from '../answers-given.ts';
import { countByEmployer } from '../by-employer.ts';
import { DAY, daysBefore } from '../days.ts';
import { employerOf } from '../employer-of.ts';
import { humanActs, isReviewOrComment } from '../human-acts.ts';
import { mergedWork, type Work, type WorkTables } from '../merged-work.ts';
import { mirrored } from '../mirror.ts';
import { monthStarts } from '../month-starts.ts';
import { newcomersChanges } from '../newcomers.ts';
import { openedWithin } from '../opened-within.ts';
import { NOBODY, type Person } from '../tables/people.ts';
import type { ChangeTable, ItemTable, Tables } from '../tables/tables.ts';
import { addWork, NO_WORK } from './add-work.ts';

const YEAR = 365;
/** Days in which a newcomer's first change should have had an answer. */
const PATIENCE = 14;

type Needed = WorkTables & Partial<Pick<Tables, 'issues'>>;
type Piece = readonly [employer: string, work: EmployersWork];

/** What the people of each employer did in the year up to `t`. Issues take part where they could be read. */
export function countCompanies(tables: Needed, t: number): CompanyCounts {
  const pieces = [
    ...merged(tables, t),
    ...reviews(tables.changes, t),
    ...newcomers(tables.changes, t),
    ...people(tables, t),
  ];
  return { work: countByEmployer(pieces, addWork) };
}

function* merged(tables: Needed, t: number): Generator<Piece> {
  const begin = beginOfMonth(t);
  for (const { author, at, area, hat, change } of workOf(tables, t)) {
    const hats = { community: hat === 'community' ? 1 : 0, all: 1 };
    const areas = { [area]: 1 };
    const month = at > begin ? areas : {};
    const work = { ...NO_WORK, areas, month, hats, ...(change === null && { pushed: hats }) };
    yield [employerOf(tables.changes.people, author, at), work];
  }
}

/** What is merged into a mirror was done elsewhere. */
function workOf(tables: Needed, t: number): readonly Work[] {
  return mirrored(tables, t) === null ? mergedWork(tables, daysBefore(t, YEAR), t) : [];
}

function* reviews(changes: ChangeTable, t: number): Generator<Piece> {
  for (const { by, at } of answersGiven(changes, beginOfMonth(t), t))
    yield [employerOf(changes.people, by, at), { ...NO_WORK, reviews: 1 }];
}

/** What happens as the month begins belongs to it. */
function beginOfMonth(t: number): number {
  return monthStarts(t, 1)[0]! - 1;
}

function* newcomers(changes: ChangeTable, t: number): Generator<Piece> {
  const to = daysBefore(t, PATIENCE);
  for (const i of newcomersChanges(changes, daysBefore(to, YEAR), to)) {
    const employer = employerOf(changes.people, changes.authors[i]!, changes.createdAts[i]!);
    yield [employer, { ...NO_WORK, newcomers: { all: 1, answered: wasAnswered(changes, i) ? 1 : 0 } }];
  }
}

function wasAnswered(changes: ChangeTable, i: number): boolean {
  const until = changes.createdAts[i]! + PATIENCE * DAY;
  for (const act of humanActs(changes, i, until))
    if (isReviewOrComment(act) && act.by !== changes.authors[i]) return true;
  return false;
}

/** Everybody who was active, under who pays them at `t`, so that nobody is of two employers. */
function* people(tables: Needed, t: number): Generator<Piece> {
  const all = tables.changes.people;
  const byEmployer = new Map<string, string[]>();
  for (const person of new Set(active(tables, t))) {
    if (person === NOBODY || all.isBot(person)) continue;
    const employer = employerOf(all, person, t);
    byEmployer.set(employer, [...(byEmployer.get(employer) ?? []), all.keys[person]!]);
  }
  for (const [employer, keys] of byEmployer) yield [employer, { ...NO_WORK, people: keys.sort() }];
}

function* active(tables: Needed, t: number): Generator<Person> {
  const { changes, issues } = tables;
  const from = daysBefore(t, YEAR);
  for (const { author } of workOf(tables, t)) yield author;
  const items: readonly ItemTable[] = issues === undefined ? [changes] : [changes, issues];
  for (const table of items) {
    for (const i of openedWithin(table, YEAR, t)) yield table.authors[i]!;
    for (const { by } of answersGiven(table, from, t)) yield by;
  }
}
