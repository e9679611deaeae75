import { singleCompanyDecisions } from '../../functions/indicators/single-company-decisions.ts';
import { MERGED } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const feature = { ...MERGED, title: 'feat: a lamp', by: 'ann', mergedBy: 'ann2' };
const approves = (by: string, daysAgo = 41) => ({ by, daysAgo, state: 'approved' as const });
const EMPLOYED = { ann: 'Reef', ann2: 'Reef', ann3: 'Reef', bea: 'Kelp', cat: 'independent' };

describe('features decided in one company', () => {
  it.each([
    ['author and merger of one company', {}, 'single'],
    ['merged by the author', { mergedBy: 'ann' }, 'single'],
    ['approved in the company too', { reviews: [approves('ann3')] }, 'single'],
    ['approved by another company', { reviews: [approves('ann3'), approves('bea')] }, 'others'],
    ['approved by another company after the merge', { reviews: [approves('bea', 30)] }, 'single'],
    ['read by another company', { reviews: [{ by: 'bea', daysAgo: 41 }] }, 'single'],
    ['approved by somebody independent', { reviews: [approves('cat')] }, 'others'],
    ['merged by another company', { mergedBy: 'bea' }, 'others'],
    ['merged by a machine', { mergedBy: 'merge-bot', mergedByBot: true }, 'single'],
    ['merged by somebody unknown', { mergedBy: 'who' }, 'unknown'],
    [
      'approved by another company and somebody unknown',
      { reviews: [approves('bea'), approves('who')] },
      'others',
    ],
    ['written by somebody independent and merged by the same', { by: 'cat', mergedBy: 'cat' }, 'others'],
    ['written by a deleted account', { by: null }, 'unknown'],
  ] as const)('%s', async (_, own, who) => {
    const tables = await aSnapshot()
      .withChange({ ...feature, ...own })
      .tables(EMPLOYED);
    expect(singleCompanyDecisions.count(tables, T)).toEqual({
      single: who === 'single' ? 1 : 0,
      unknown: who === 'unknown' ? 1 : 0,
      all: 1,
    });
  });

  it('takes the features of a year that came as changes, and links to how long they were open', async () => {
    const tables = await aSnapshot()
      .withChange({ ...feature, daysOld: 50 })
      .withChange({ ...feature, title: 'fix: the lamp' })
      .withChange({ ...feature, daysOld: 400, mergedDaysAgo: 366 })
      .withCommit({ headline: 'feat: pushed', daysAgo: 20, by: 'ann' })
      .tables(EMPLOYED);
    expect(singleCompanyDecisions.count(tables, T)).toEqual({ single: 1, unknown: 0, all: 1 });
    expect(singleCompanyDecisions.evidence(tables, T)).toEqual([
      {
        kind: 'change',
        number: 1,
        title: 'feat: a lamp',
        days: 10,
        note: 'nobody of another company approved it',
      },
    ]);
  });

  it('asks who works for whom where more than 30 % are unknown', () => {
    expect(singleCompanyDecisions.measure({ single: 8, unknown: 4, all: 12 })).toEqual({
      value: 8 / 12,
      over: null,
      n: 12,
      part: 8,
      says: '8 of 12 features were written, approved and merged in one company',
      context: [
        'In one company: 8 of 12; with others: 0; not known, because nobody told who works for whom: 4.',
      ],
      unavailable:
        'for 33 % of the 12 features it is not known who pays for them: tell us who works for whom',
    });
    expect(singleCompanyDecisions.measure({ single: 8, unknown: 3, all: 12 })).not.toHaveProperty(
      'unavailable',
    );
  });
});
