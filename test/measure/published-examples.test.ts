import { newcomersLeftWaiting } from '../../functions/indicators/newcomers-left-waiting.ts';
import { DAY, daysBetween } from '../../functions/measure/days.ts';
import { daysInDraft } from '../../functions/measure/days-in-draft.ts';
import { daysLabelled } from '../../functions/measure/days-labelled.ts';
import { firstResponse } from '../../functions/measure/first-response.ts';
import { humanActs, isAnswer } from '../../functions/measure/human-acts.ts';
import { readyAt } from '../../functions/measure/item-at.ts';
import { quantileWait } from '../../functions/measure/kaplan-meier.ts';
import { topShare } from '../../functions/measure/top-share.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

/**
 * Worked examples that others published, each with its source. gitdm's dated lines are in `test/affiliations`, the
 * textbook curve of Kaplan and Meier in `kaplan-meier.test.ts`.
 */

/** Days before T of a day of January 2023, as an example has it. */
const january = (day: number) => (T - Date.parse(`2023-01-${String(day).padStart(2, '0')}T00:00:00Z`)) / DAY;

type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];
const changesOf = async (change: Omit<Change, 'daysOld'>) =>
  (
    await aSnapshot()
      .withChange({ daysOld: january(1), by: 'user1', ...change })
      .tables()
  ).changes;

test('CHAOSS, contributor absence factor', () => {
  // https://chaoss.community/kb/metric-contributor-absence-factor/
  const work = [1000, 202, 90, 33, 332, 343, 42, 433].map((count, i) => [`person-${i}`, count]);
  expect(topShare(Object.fromEntries(work)).absenceFactor).toBe(2);
});

describe('github/issue-metrics, time to first response', () => {
  // https://github.com/github/issue-metrics/blob/main/test_time_to_first_response.py, opened on 2023-01-01
  const bot = true;
  it.each<[string, Omit<Change, 'daysOld'>, number | null]>([
    ['another person on 01-02', { comments: [{ by: 'user2', daysAgo: january(2) }] }, 1],
    ['nobody', {}, null],
    [
      "the author's own comment on 01-02, another's on 01-05, a review on 01-04",
      {
        comments: [
          { by: 'user1', daysAgo: january(2) },
          { by: 'user2', daysAgo: january(5) },
        ],
        reviews: [{ by: 'user2', daysAgo: january(4) }],
      },
      3,
    ],
    [
      "a bot on 01-02 and 01-03, a person's review on 01-04",
      {
        comments: [{ by: 'robot', bot, daysAgo: january(2) }],
        reviews: [
          { by: 'robot', bot, daysAgo: january(3) },
          { by: 'user2', daysAgo: january(4) },
        ],
      },
      3,
    ],
  ])('%s', async (_, change, days) => {
    const response = firstResponse(await changesOf(change), 0, T)!;
    expect(response.outcome === 'answered' ? daysBetween(response.from, response.to) : null).toBe(days);
  });

  it('ready for review on 01-03, reviews on 01-02 and 01-04: 1 day, counted from being ready', async () => {
    const changes = await changesOf({
      events: [{ kind: 'ready-for-review', by: 'user1', daysAgo: january(3) }],
      reviews: [
        { by: 'user2', daysAgo: january(2) },
        { by: 'user2', daysAgo: january(4) },
      ],
    });
    const ready = readyAt(changes, 0)!;
    const answers = humanActs(changes, 0, T).filter((act) => isAnswer(act, changes.authors[0]!));
    expect(daysBetween(ready, answers.find(({ at }) => at >= ready)!.at)).toBe(1);
    // Our figure lets an answer to the draft count, as docs/decisions/0027 says.
    const { from, to } = firstResponse(changes, 0, T)!;
    expect([from, daysBetween(from, to)]).toEqual([ready, 0]);
  });
});

test('github/issue-metrics, time in draft: two spells of two days are four', async () => {
  // https://github.com/github/issue-metrics/blob/main/test_time_in_draft.py
  const turn = (kind: 'convert-to-draft' | 'ready-for-review', day: number) => ({
    kind,
    by: 'user1',
    daysAgo: january(day),
  });
  const changes = await changesOf({
    events: [
      turn('convert-to-draft', 1),
      turn('ready-for-review', 3),
      turn('convert-to-draft', 5),
      turn('ready-for-review', 7),
    ],
  });
  expect(daysInDraft(changes, 0, T)).toBe(4);
});

test('github/issue-metrics, time with a label: +bug 01-01, -bug 01-03, +bug 01-04, closed 01-05: three days', async () => {
  // https://github.com/github/issue-metrics/blob/main/test_labels.py
  const turn = (kind: 'labeled' | 'unlabeled', day: number) => ({
    kind,
    by: 'user1',
    what: 'bug',
    daysAgo: january(day),
  });
  const changes = await changesOf({
    labels: ['bug'],
    closedDaysAgo: january(5),
    events: [turn('labeled', 1), turn('unlabeled', 3), turn('labeled', 4)],
  });
  expect(daysLabelled(changes, 0, 'bug', T)).toBe(3);
});

test('DevStats, first activity of another person: 24, 48 and 72 hours by discrete percentile', () => {
  // https://github.com/cncf/devstatscode/blob/master/metrics_test.go, metric first_non_author_activity
  const waits = { ended: [24, 48, 72], censored: [] };
  expect([0.15, 0.5, 0.85].map((share) => quantileWait(waits, share))).toEqual([24, 48, 72]);
});

test('DevStats, new contributors: two people with five changes', async () => {
  // https://github.com/cncf/devstatscode/blob/master/metrics_test.go, metric new_contributors
  const { changes } = await aSnapshot()
    .withChange({ by: 'known', daysOld: 900 })
    .withChange({ by: 'known', daysOld: 40 })
    .withChange({ by: 'new-1', daysOld: 300 })
    .withChange({ by: 'new-1', daysOld: 200 })
    .withChange({ by: 'new-2', daysOld: 100 })
    .withChange({ by: 'new-2', daysOld: 90 })
    .withChange({ by: 'new-2', daysOld: 80 })
    .tables();
  expect(newcomersLeftWaiting.count({ changes }, T)).toMatchObject({ all: 2, changes: 5 });
});
