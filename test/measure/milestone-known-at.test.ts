import { isMilestoneOpenAt, milestoneKnownAt } from '../../functions/measure/milestone-known-at.ts';
import { ago, T } from '../builders/snapshot.ts';

const milestone = {
  id: 'M',
  number: 1,
  title: '2.0',
  state: 'open' as const,
  createdAt: ago(200),
  closedAt: null,
  dueOn: ago(-30),
  seen: [
    { at: ago(100), title: '1.9', dueOn: ago(10) },
    { at: ago(20), title: '2.0', dueOn: ago(-30) },
  ],
};

describe('what is known of a milestone', () => {
  it.each([
    ['before it was ever read: what was seen first', 150, '1.9'],
    ['between two harvests: what the earlier saw', 50, '1.9'],
    ['on the day of a harvest: what that saw', 20, '2.0'],
    ['after all of them: what the last saw', 0, '2.0'],
  ])('%s', (_, daysAgo, title) => {
    expect(milestoneKnownAt(milestone, Date.parse(ago(daysAgo))).title).toBe(title);
  });

  it('is as of the harvest where no sighting was kept', () => {
    expect(milestoneKnownAt({ ...milestone, seen: [] }, T)).toMatchObject({ title: '2.0', dueOn: ago(-30) });
  });

  it('is open from its making to its closing', () => {
    const closed = { ...milestone, closedAt: ago(5) };
    const openAgo = (daysAgo: number) => isMilestoneOpenAt(closed, Date.parse(ago(daysAgo)));
    expect([201, 200, 6, 5, 0].map(openAgo)).toEqual([false, true, true, false, false]);
  });
});
