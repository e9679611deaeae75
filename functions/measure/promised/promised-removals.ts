import { daysBefore } from '../days.ts';
import { closingAt, titleAt } from '../item-at.ts';
import { milestoneOf } from '../milestone-of.ts';
import { openItems } from '../open-items.ts';
import { actsOf } from '../tables/acts.ts';
import type { ChangeTable, IssueTable, Tables } from '../tables/tables.ts';
import { type Announced, announcedAt } from './announced-at.ts';
import { dayMoves } from './day-moves.ts';
import { daysLate } from './days-late.ts';
import { isToGo } from './is-to-go.ts';
import { KEPT_FOR } from './kept-for.ts';
import type { OwnPromise } from './own-promise.ts';
import { type PromisedEnd, promisedEnds } from './promised-ends.ts';

type Needed = Pick<Tables, 'issues' | 'changes' | 'milestones' | 'releases'>;

/** Deprecations and removals that were promised for a day or a version: open at `t`, or done lately. */
export function promisedRemovals(tables: Needed, t: number): OwnPromise[] {
  const announced = announcedAt(tables, t);
  return [tables.issues, tables.changes].flatMap((table) => [
    ...openItems(table, t).flatMap((i) => promiseOf(table, i, announced, t, null)),
    ...doneLately(table, t).flatMap(({ i, at }) => promiseOf(table, i, announced, at, at)),
  ]);
}

/** @param t when it is looked at: of what is done, when it was done */
function promiseOf(
  table: IssueTable | ChangeTable,
  i: number,
  announced: Announced,
  t: number,
  done: number | null,
): OwnPromise[] {
  if (!isToGo(table, i, announced, t)) return [];
  const ends = promisedEnds(table, i, announced, t);
  if (ends.length === 0) return [];
  const title = titleAt(table, i, t);
  const [first] = ends.filter(({ at }) => at < t).sort((a, b) => a.at - b.at);
  const keptOn = done === null ? null : isoDay(done);
  return [
    {
      item: { kind: table.kind, number: table.numbers[i]!, title, days: null, note: '' },
      kind: REMOVES.test(title) || announced.inNotes.has(table.numbers[i]!) ? 'removal' : 'deprecation',
      day: firstOf(ends, 'day'),
      version: firstOf(ends, 'version'),
      moves: movesOf(table, i, announced, t),
      status: done !== null ? 'kept' : first !== undefined ? 'overdue' : 'ahead',
      keptOn,
      daysLate:
        keptOn === null
          ? null
          : daysLate(first === undefined ? null : (first.day ?? isoDay(first.at)), keptOn),
    },
  ];
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

const REMOVES =
  /\b(remov|delet|drop|sunset)\w*|\bend(s|ing)?\b[- ](the )?(of[- ]life|support)\b|\bEOL\b|\bto go\b|\bgo(es)? away\b/i;

/** Of several days, or versions, the one that is over first. */
function firstOf(ends: readonly PromisedEnd[], what: 'day' | 'version'): string | null {
  return [...ends].sort((a, b) => inOrder(a.at, b.at)).find((end) => end[what] !== null)?.[what] ?? null;
}

/** Both may be infinite. */
function inOrder(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** It moves with its milestone, to another one, and where its title names another day. */
function movesOf(
  table: IssueTable | ChangeTable,
  i: number,
  announced: Announced,
  t: number,
): OwnPromise['moves'] {
  const milestone = milestoneOf(table, i, announced.milestones, t);
  const opened = table.createdAts[i]!;
  const turns = [
    ...actsOf(table.acts, i, t).flatMap(({ kind, at }) => (TURNS.has(kind) ? at : [])),
    ...(milestone?.seen ?? []).map(({ at }) => Date.parse(at)),
  ].filter((at) => at > opened && at <= t);
  const known = [opened, ...turns.sort((a, b) => a - b)];
  return dayMoves(known.map((at) => ({ at, day: firstOf(promisedEnds(table, i, announced, at), 'day') })));
}

const TURNS: ReadonlySet<string> = new Set(['milestoned', 'demilestoned', 'renamed']);

/** Merged changes and closed issues of the last 90 days, but for issues that nobody will do. */
function doneLately(
  table: IssueTable | ChangeTable,
  t: number,
): readonly { readonly i: number; readonly at: number }[] {
  const done: { readonly i: number; readonly at: number }[] = [];
  for (let i = 0; i < table.count; i++) {
    if (table.people.isBot(table.authors[i]!)) continue;
    const closing = closingAt(table, i, t);
    if (closing === null || closing.at <= daysBefore(t, KEPT_FOR)) continue;
    if (table.kind === 'change' ? closing.kind === 'merged' : !table.givenUp[i])
      done.push({ i, at: closing.at });
  }
  return done;
}
