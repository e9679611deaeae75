import { waitingDecisions } from '../../functions/indicators/waiting-decisions.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];
type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];
type Discussion = Parameters<ReturnType<typeof aSnapshot>['withDiscussion']>[0];

const project = () => aSnapshot().withMaintainer('ann').withMaintainer('bea');

async function flagged(change: Change): Promise<string | null> {
  const tables = await project().withChange(change).tables();
  return waitingDecisions.evidence(tables, T)[0]?.note ?? null;
}

async function flaggedIssue(issue: Issue): Promise<string | null> {
  const tables = await project()
    .withMilestone({ number: 1, title: 'due later', dueOn: '2026-09-01T00:00:00Z' })
    .withMilestone({ number: 2, title: 'past due', dueOn: '2026-07-01T00:00:00Z' })
    .withMilestone({ number: 3, title: 'some day', dueOn: null })
    .withIssue(issue)
    .tables();
  return waitingDecisions.evidence(tables, T)[0]?.note ?? null;
}

const approval = { by: 'ann', daysAgo: 40, state: 'approved' } as const;
const refusal = { by: 'bea', daysAgo: 35, state: 'changes-requested' } as const;
const approved = { daysOld: 50, reviews: [approval] };
const proposal = { daysOld: 50, category: 'Proposals' };
const labelled = { daysOld: 50, labels: ['needs decision'] };

describe('waiting decisions', () => {
  it.each<[string, Change, string | null]>([
    ['approved by a maintainer, then silence', approved, 'approved, not merged'],
    ['approved 20 days ago', { daysOld: 50, reviews: [{ ...approval, daysAgo: 20 }] }, null],
    ['approved by no maintainer', { daysOld: 50, reviews: [{ ...approval, by: 'zoe' }] }, null],
    ['approval dismissed', { daysOld: 50, reviews: [{ ...approval, state: 'dismissed' }] }, null],
    ['a contributor wants it changed', { daysOld: 50, reviews: [approval, { ...refusal, by: 'zoe' }] }, null],
    [
      'the contributor took that back',
      {
        daysOld: 60,
        reviews: [
          approval,
          { ...refusal, by: 'zoe', daysAgo: 50 },
          { by: 'zoe', daysAgo: 40, state: 'approved' },
        ],
      },
      'approved, not merged',
    ],
    ['maintainers disagree', { daysOld: 50, reviews: [approval, refusal] }, 'maintainers disagree'],
    [
      'one maintainer changed her mind',
      { daysOld: 50, reviews: [approval, { ...refusal, by: 'ann' }] },
      null,
    ],
    ['a draft', { ...approved, draft: true }, null],
    ['work in progress', { ...approved, title: 'WIP: lamp' }, null],
    ['needs a rebase', { ...approved, labels: ['needs-rebase'] }, null],
    ['held', { ...approved, labels: ['on hold'] }, null],
    ['merged', { ...approved, mergedDaysAgo: 3, mergedBy: 'bea' }, null],
    ['merged after the month', { ...approved, mergedDaysAgo: -3, mergedBy: 'bea' }, 'approved, not merged'],
    ['by a bot', { ...approved, bot: true }, null],
    [
      'a maintainer labelled it last week',
      { ...approved, labels: ['lamp'], events: [{ kind: 'labeled', by: 'bea', daysAgo: 7, what: 'lamp' }] },
      null,
    ],
    [
      'a bot labelled it last week',
      {
        ...approved,
        labels: ['lamp'],
        events: [{ kind: 'labeled', by: 'ci', bot: true, daysAgo: 7, what: 'lamp' }],
      },
      'approved, not merged',
    ],
    [
      'its author, a maintainer, pushed last week',
      { ...approved, by: 'bea', pushes: [{ daysAgo: 7 }] },
      'approved, not merged',
    ],
    [
      'labelled, and the author acted last',
      { ...labelled, comments: [{ by: 'ann', daysAgo: 45 }], pushes: [{ daysAgo: 40 }] },
      'labelled for a decision',
    ],
    ["labelled, but it is the author's turn", { ...labelled, comments: [{ by: 'ann', daysAgo: 45 }] }, null],
    ['labelled, untouched for a year', { ...labelled, daysOld: 366 }, null],
  ])('%s', async (_, change, expected) => {
    expect(await flagged(change)).toBe(expected);
  });

  it.each<[string, Issue, string | null]>([
    ['labelled', labelled, 'labelled for a decision'],
    [
      'labelled; a maintainer wrote last, long ago',
      { ...labelled, comments: [{ by: 'ann', daysAgo: 40 }] },
      'labelled for a decision',
    ],
    [
      'labelled, and a maintainer wrote last week',
      { ...labelled, comments: [{ by: 'ann', daysAgo: 7 }] },
      null,
    ],
    [
      'the label was taken off',
      {
        daysOld: 50,
        events: [
          { kind: 'labeled', by: 'ann', daysAgo: 49, what: 'rfc' },
          { kind: 'unlabeled', by: 'ann', daysAgo: 45, what: 'rfc' },
        ],
      },
      null,
    ],
    [
      'the label came after the month',
      { ...labelled, events: [{ kind: 'labeled', by: 'ann', daysAgo: -1, what: 'needs decision' }] },
      null,
    ],
    ['scheduled', { ...labelled, milestone: 1 }, null],
    ['scheduled without a day', { ...labelled, milestone: 3 }, null],
    ['scheduled and past due', { ...labelled, milestone: 2 }, 'labelled for a decision'],
    ['opened last week', { ...labelled, daysOld: 7 }, null],
  ])('issue %s', async (_, issue, expected) => {
    expect(await flaggedIssue(issue)).toBe(expected);
  });

  it.each<[string, Discussion, string | null]>([
    ['a proposal', proposal, 'proposed, not decided'],
    ['a question', { ...proposal, category: 'Q&A' }, null],
    ['labelled', { ...proposal, category: 'General', labels: ['rfc'] }, 'labelled for a decision'],
    ['answered', { ...proposal, answeredDaysAgo: 20 }, null],
    ['parked', { ...proposal, labels: ['parked'] }, null],
    ['closed', { ...proposal, closedDaysAgo: 2 }, null],
    ['a maintainer spoke last week', { ...proposal, comments: [{ by: 'ann', daysAgo: 7 }] }, null],
    [
      'a maintainer spoke long ago, contributors since',
      {
        ...proposal,
        comments: [
          { by: 'ann', daysAgo: 48 },
          { by: 'zoe', daysAgo: 4 },
        ],
      },
      'proposed, not decided',
    ],
    ['untouched for a year', { ...proposal, daysOld: 366 }, null],
  ])('discussion: %s', async (_, discussion, expected) => {
    const tables = await project().withDiscussion(discussion).tables();
    expect(waitingDecisions.evidence(tables, T)[0]?.note ?? null).toBe(expected);
  });

  it('tells how many companies take part, where any is known', async () => {
    const change = { ...approved, by: 'zoe', comments: [{ by: 'dan', daysAgo: 38 }] };
    const tables = await project()
      .withChange(change)
      .withIssue(labelled)
      .withIssue({ ...labelled, by: 'dan' })
      .tables({ ann: 'Reef', zoe: 'Kelp', dan: 'Kelp' });
    expect(waitingDecisions.evidence(tables, T).map(({ note }) => note)).toEqual([
      'approved, not merged; 2 companies take part',
      'labelled for a decision',
      'labelled for a decision; 1 company takes part',
    ]);
  });

  it('counts them among all open items, and tells the longest silence of maintainers', async () => {
    const tables = await project()
      .withChange(approved)
      .withIssue(labelled)
      .withIssue({ daysOld: 3 })
      .withDiscussion({ daysOld: 3 })
      .tables();
    expect(waitingDecisions.count(tables, T)).toEqual({ waiting: 2, open: 4, labelled: [50] });
    expect(waitingDecisions.evidence(tables, T).map(({ days }) => days)).toEqual([40, 50]);
  });

  it('tells how long questions are put already', () => {
    expect(waitingDecisions.measure({ waiting: 4, open: 9, labelled: [90, 40, 50] }).context).toEqual([
      '3 items are labelled for a decision, half of them for 50 days or less.',
    ]);
    expect(waitingDecisions.measure({ waiting: 1, open: 9, labelled: [] }).context).toEqual([]);
  });

  it('is unavailable where nobody is known to maintain', async () => {
    const tables = await aSnapshot().withChange(approved).tables();
    expect(waitingDecisions.count(tables, T)).toMatchObject({ none: 'unavailable' });
  });
});
