import { announcedRemovals } from '../../functions/measure/announced-removals.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('removals that release notes announce', () => {
  it.each<[string, string, readonly [number, readonly string[]][]]>([
    ['a version', 'weigh() is deprecated and will be removed in 1.5 (#12)', [[12, ['1.5']]]],
    [
      'two items',
      'Removal of both shims in 2.0 (#12, #14)',
      [
        [12, ['2.0']],
        [14, ['2.0']],
      ],
    ],
    ['no version', 'weigh() will be removed (#12)', [[12, []]]],
    ['what is done', 'Removed the shim in 2.0 (#12)', []],
    ['no number', 'weigh() will be removed in 1.5', []],
    ['a number elsewhere', 'weigh() will be removed in 1.5 (reef/kelp#12)', []],
  ])('%s', async (_, text, expected) => {
    const { releases } = await aSnapshot()
      .withRelease({ tag: 'v1.2', daysAgo: 90, announcements: ['Deprecated', text] })
      .tables();
    const found = [...announcedRemovals(releases, T)].map(([number, { versions }]) => [number, versions]);
    expect(found).toEqual(expected);
  });

  it('takes drafts and later releases for unsaid, and adds up what several say', async () => {
    const { releases } = await aSnapshot()
      .withRelease({ tag: 'v1', daysAgo: 90, announcements: ['#1 will be removed in 1.5'] })
      .withRelease({ tag: 'v2', daysAgo: 60, announcements: ['#1 goes away by March 2026'] })
      .withRelease({ tag: 'v3', daysAgo: -1, announcements: ['#2 will be removed in 1.5'] })
      .withRelease({
        tag: 'v4',
        daysAgo: 9,
        publishedAt: null,
        announcements: ['#3 will be removed in 1.5'],
      })
      .tables();
    const announced = announcedRemovals(releases, T);
    expect([...announced]).toEqual([[1, { versions: ['1.5'], days: [Date.UTC(2026, 3, 1)] }]]);
  });
});
