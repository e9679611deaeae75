import { archived } from '../measure/archived.ts';
import { asksForNothing } from '../measure/categories.ts';
import { daysBetween } from '../measure/days.ts';
import { firstResponse } from '../measure/first-response.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { mergeWaits, type Waits } from '../measure/kaplan-meier.ts';
import { measuredWait } from '../measure/measured-wait.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openedWithin } from '../measure/opened-within.ts';
import type { ChangeTable, DiscussionTable, IssueTable } from '../measure/tables/tables.ts';
import { quantity } from '../model/quantity.ts';

const WINDOW = 180;

type AnyTable = IssueTable | ChangeTable | DiscussionTable;

/** CHAOSS Time to First Response, with the unanswered counted. */
export const timeToFirstResponse: Indicator<'repository' | 'issues' | 'changes' | 'discussions', Waits> = {
  id: 'time-to-first-response',
  title: 'Time to first response',
  answers: ['decisions'],
  why: 'Who hears nothing for a week seldom comes back.',
  definition:
    'Kaplan-Meier median of the days from opening (of a draft: from when it became ready) to the first comment, review, merge or close by another person, over issues, changes and discussions opened in the last 180 days; items without an answer count as waiting; bots and discussions that only tell something (announcements, show and tell) do not count.',
  needs: ['repository', 'issues', 'changes', 'discussions'],
  unit: 'days',
  worse: 'higher',
  thresholds: { watch: 2, neglected: 7 },
  of: 'items',
  minimum: 10,
  undated: 'categories of discussions',
  count: ({ repository, issues, changes, discussions }, t) =>
    archived(repository) ?? [issues, changes, discussions].map((table) => waits(table, t)).reduce(mergeWaits),
  merge: mergeWaits,
  measure: (counts) =>
    measuredWait(counts, {
      reached: (median) => `a first answer takes ${quantity(median, 'days')}`,
      notReached: (longest) =>
        `most new items have waited for a first answer, the longest for ${quantity(longest, 'days')}`,
      ended: 'were answered',
      waiting: 'were not answered yet',
      most: 'are answered within',
    }),
  evidence: ({ issues, changes, discussions }, t) =>
    [issues, changes, discussions].flatMap((table) => [...unanswered(table, t)]),
  forAnyone: 'Try what it tells, and say what you found',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'each new item within two days'
        : oldest(waiting, 'item without an answer', 'items without an answer');
    const count = asked(waiting);
    return {
      maintainer: { text: `Answer ${these}; a sentence that says what happens next is enough.`, count },
      anyone: {
        text: `Read ${these}: try what is reported, ask what is missing, say what you found.`,
        count,
      },
      employer: {
        text: `Let one of your people share the first answers here, beginning with ${these}.`,
        count,
      },
    };
  },
};

function waits(table: AnyTable, t: number): Waits {
  const ended: number[] = [];
  const censored: number[] = [];
  for (const i of asking(table, t)) {
    const response = firstResponse(table, i, t);
    if (response === null) continue;
    (response.outcome === 'answered' ? ended : censored).push(daysBetween(response.from, response.to));
  }
  return { ended, censored };
}

function* unanswered(table: AnyTable, t: number): Generator<EvidenceItem> {
  for (const i of asking(table, t)) {
    const response = firstResponse(table, i, t);
    if (response?.outcome !== 'waiting') continue;
    yield {
      kind: table.kind,
      number: table.numbers[i]!,
      title: titleAt(table, i, t),
      days: Math.floor(daysBetween(response.from, t)),
      note: 'no answer yet',
    };
  }
}

/** Items of the window that ask for something. */
function* asking(table: AnyTable, t: number): Generator<number> {
  for (const i of openedWithin(table, WINDOW, t))
    if (table.kind !== 'discussion' || !asksForNothing(table.categories[i]!)) yield i;
}
