import { leadershipRotation } from '../../functions/indicators/leadership-rotation.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('leadership rotation', () => {
  it('compares who maintains with who did a year before', async () => {
    const tables = await aSnapshot()
      .withMaintainer('stays', 100)
      .withMaintainer('stays', 500)
      .withMaintainer('came', 30)
      .withMaintainer('stopped', 366)
      .withMaintainer('long-gone', 800)
      .withChange({
        daysOld: 60,
        reviews: [
          { by: 'approver', daysAgo: 50, state: 'approved', as: 'COLLABORATOR' },
          { by: 'member', daysAgo: 50, state: 'approved', as: 'MEMBER' },
        ],
      })
      .tables();
    const counts = leadershipRotation.count(tables, T);
    expect(counts).toEqual({ now: ['approver', 'came', 'stays'], before: ['stays', 'stopped'] });
    if ('none' in counts) throw new Error(counts.reason);
    expect(leadershipRotation.measure(counts)).toMatchObject({
      value: 3,
      n: 2,
      says: '2 became able to merge and 1 stopped, in 12 months',
      context: ['Maintainers: 2 a year ago, 3 now.'],
    });
  });

  it('does not take a move to another repository of the project for a change of leaders', () => {
    const sum = leadershipRotation.merge(
      { now: [], before: ['ann'] },
      { now: ['ann', 'bea'], before: ['bea'] },
    );
    expect(leadershipRotation.measure(sum)).toMatchObject({
      value: 0,
      says: 'nobody became able to merge and nobody stopped, in 12 months',
    });
  });

  it('tells nothing where nobody is known to have maintained before, or to maintain now', async () => {
    expect(leadershipRotation.measure({ now: ['ann'], before: [] }).value).toBeNull();
    expect(leadershipRotation.measure({ now: [], before: ['ann'] }).unavailable).toContain('nobody is known');
    const nobody = await aSnapshot().withIssue({ daysOld: 90 }).tables();
    expect(leadershipRotation.count(nobody, T)).toMatchObject({ none: 'unavailable' });
  });
});
