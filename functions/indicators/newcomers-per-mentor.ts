import { counted } from '../measure/counted.ts';
import { DAY, daysBefore } from '../measure/days.ts';
import { humanActs, isReviewOrComment } from '../measure/human-acts.ts';
import type { Indicator } from '../measure/indicator.ts';
import { readyAt } from '../measure/item-at.ts';
import { newcomersChanges } from '../measure/newcomers.ts';
import { newcomersUnanswered } from '../measure/newcomers-unanswered.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { type Keys, keysOf, mergeKeys } from '../measure/people-keys.ts';
import type { Person } from '../measure/tables/people.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';
import { quantity } from '../model/quantity.ts';

/** Days in which a first change is to be answered. */
const PATIENCE = 14;

interface NewcomersAndMentors {
  readonly newcomers: Keys;
  readonly mentors: Keys;
}

export const newcomersPerMentor: Indicator<'changes', NewcomersAndMentors> = {
  id: 'newcomers-per-mentor',
  title: 'Newcomers for each mentor',
  answers: ['mentorship'],
  why: 'Who answers all newcomers alone answers each of them later and shorter.',
  definition:
    'People whose first change here was opened in the year that ended 14 days before the end of the month, for each person who reviewed or commented on one of those changes within 14 days of its opening (of a draft: up to 14 days after it became ready); a merge without a word is no answer, and newcomers of that year, bots and deleted accounts are no mentors. Where nobody answered, the newcomers as if there were one.',
  needs: ['changes'],
  unit: 'ratio',
  worse: 'higher',
  thresholds: { watch: 3, neglected: 4 },
  of: 'newcomers',
  minimum: 10,
  undated: null,
  count: ({ changes }, t) => {
    const to = daysBefore(t, PATIENCE);
    const first = newcomersChanges(changes, daysBefore(to, 365), to);
    const newcomers = new Set(first.map((i) => changes.authors[i]!));
    const mentors = [...answerers(changes, first, t)].filter((person) => !newcomers.has(person));
    return { newcomers: keysOf(changes.people, newcomers), mentors: keysOf(changes.people, mentors) };
  },
  merge: (a, b) => ({
    newcomers: mergeKeys(a.newcomers, b.newcomers),
    mentors: mergeKeys(a.mentors, b.mentors),
  }),
  measure: ({ newcomers, mentors }) => {
    const value = newcomers.length / Math.max(1, mentors.length);
    return {
      value,
      over: null,
      n: newcomers.length,
      part: null,
      says:
        mentors.length === 0
          ? `nobody answers newcomers within ${PATIENCE} days`
          : `${quantity(value, 'ratio')} ${value === 1 ? 'newcomer' : 'newcomers'} for each person who answers them`,
      context: [
        `${counted(newcomers.length, 'newcomer')} in a year; ${counted(mentors.length, 'person', 'people')} answered them within ${PATIENCE} days.`,
      ],
    };
  },
  evidence: newcomersUnanswered,
  forAnyone: 'Say hello: thank, try it, point to the guide',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next first change'
        : oldest(waiting, 'first change without a word', 'first changes without a word');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Ask somebody who has never mentored to answer ${these}, and tell them where you help.`,
        count,
      },
      anyone: { text: `Answer ${these}: whoever has been here a year knows enough.`, count },
      employer: { text: `Let one of your people mentor here, beginning with ${these}.`, count },
    };
  },
};

/** Who said something to a first change until its days of patience were over, its author aside. A draft's begin when it is ready. */
function* answerers(changes: ChangeTable, first: readonly number[], t: number): Generator<Person> {
  for (const i of first) {
    const ready = readyAt(changes, i);
    const from = ready === null || ready > t ? changes.createdAts[i]! : ready;
    for (const act of humanActs(changes, i, Math.min(t, from + PATIENCE * DAY)))
      if (isReviewOrComment(act) && act.by !== changes.authors[i]) yield act.by;
  }
}
