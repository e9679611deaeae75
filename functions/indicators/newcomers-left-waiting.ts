import { counted } from '../measure/counted.ts';
import { DAY, daysBefore, daysBetween } from '../measure/days.ts';
import { type FirstResponse, firstResponse } from '../measure/first-response.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { isOpenAt, titleAt } from '../measure/item-at.ts';
import { newcomersChanges } from '../measure/newcomers.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openedWithin } from '../measure/opened-within.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';

const PATIENCE = 7;

interface Newcomers {
  readonly left: number;
  readonly all: number;
  /** All that they opened in those days, first changes included. */
  readonly changes: number;
}

export const newcomersLeftWaiting: Indicator<'changes', Newcomers> = {
  id: 'newcomers-left-waiting',
  title: 'Newcomers left waiting',
  answers: ['mentorship'],
  why: 'The first week decides whether somebody comes back.',
  definition:
    'Of the people whose first change here was opened in the year that ended 7 days before the end of the month, the share whose change had no comment, review, merge or close by another person within 7 days (of a draft: from when it became ready); who withdrew it before that is left out, bots and what they close do not count.',
  needs: ['changes'],
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.25, neglected: 0.5 },
  of: 'newcomers',
  minimum: 10,
  undated: null,
  count: ({ changes }, t) => {
    const first = firstChanges(changes, t);
    const people = new Set(first.map(({ i }) => changes.authors[i]!));
    const opened = [...openedWithin(changes, 365, daysBefore(t, PATIENCE))];
    return {
      left: first.filter(({ left }) => left).length,
      all: first.length,
      changes: opened.filter((i) => people.has(changes.authors[i]!)).length,
    };
  },
  merge: (a, b) => ({ left: a.left + b.left, all: a.all + b.all, changes: a.changes + b.changes }),
  measure: ({ left, all, changes }) => ({
    value: all === 0 ? null : left / all,
    over: null,
    n: all,
    part: left,
    says: `${left} of ${counted(all, 'newcomer')} heard nothing for a week`,
    context:
      all === 0 ? [] : [`${counted(all, 'newcomer')} opened ${counted(changes, 'change')} in that year.`],
  }),
  evidence: ({ changes }, t) => firstChanges(changes, t).flatMap((first) => evidence(changes, first, t)),
  forAnyone: 'Say hello: thank, try it, point to the guide',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next first change'
        : oldest(waiting, 'first change that waits', 'first changes that wait');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Welcome ${these}, if only to say when a review comes, and agree who greets the next.`,
        count,
      },
      anyone: {
        text: `Say hello on ${these}: thank, try it, point to the guide. It needs no commit rights.`,
        count,
      },
      employer: { text: `Let one of your people mentor newcomers here, beginning with ${these}.`, count },
    };
  },
};

interface FirstChange {
  readonly i: number;
  readonly left: boolean;
  readonly response: FirstResponse;
}

/** Those whose week is over at `t` and was not ended by themselves. */
function firstChanges(changes: ChangeTable, t: number): FirstChange[] {
  const to = daysBefore(t, PATIENCE);
  return newcomersChanges(changes, daysBefore(to, 365), to).flatMap((i) => {
    const response = firstResponse(changes, i, t);
    if (response === null || response.from > to) return [];
    const late = response.to - response.from > PATIENCE * DAY;
    if (response.outcome === 'withdrawn' && !late) return [];
    return [{ i, left: late || response.outcome === 'closed-by-bot', response }];
  });
}

/** First changes that are still open, with the wait for their first answer. */
function evidence(changes: ChangeTable, { i, left, response }: FirstChange, t: number): EvidenceItem[] {
  if (!left || !isOpenAt(changes, i, t)) return [];
  const waits = response.outcome === 'waiting';
  const note = waits ? 'a first change, no answer yet' : 'a first change, answered late, still open';
  const waited = Math.floor(daysBetween(response.from, response.to));
  return [{ kind: 'change', number: changes.numbers[i]!, title: titleAt(changes, i, t), days: waited, note }];
}
