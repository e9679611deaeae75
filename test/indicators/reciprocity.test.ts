import { reciprocity } from '../../functions/indicators/reciprocity.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const EMPLOYED = { ann: 'Reef', al: 'Reef', bea: 'Kelp', cat: 'independent' };
const NONE = { given: 0, received: 0, givenToUnknown: 0, receivedFromUnknown: 0 };

describe('reviews given and received', () => {
  it('counts between companies, once per person and item, on changes and issues', async () => {
    const tables = await aSnapshot()
      .withChange({
        by: 'ann',
        daysOld: 40,
        reviews: [
          { by: 'bea', daysAgo: 39 },
          { by: 'bea', daysAgo: 30, state: 'approved' },
          { by: 'al', daysAgo: 30 },
          { by: 'cat', daysAgo: 30 },
        ],
        comments: [
          { by: 'who', daysAgo: 20 },
          { by: 'ann', daysAgo: 20 },
          { by: null, daysAgo: 20 },
        ],
      })
      .withIssue({ by: 'ann', daysOld: 40, comments: [{ by: 'bea', daysAgo: 10 }] })
      .withIssue({ by: 'bea', daysOld: 500, comments: [{ by: 'ann', daysAgo: 366 }] })
      .withIssue({ by: 'bea', daysOld: 500, comments: [{ by: 'al', daysAgo: 364 }] })
      .withIssue({ by: 'who', daysOld: 40, comments: [{ by: 'ann', daysAgo: 10 }] })
      .withIssue({ by: 'cat', daysOld: 40, comments: [{ by: 'ann', daysAgo: 10 }] })
      .withIssue({ by: null, daysOld: 40, comments: [{ by: 'ann', daysAgo: 10 }] })
      .withIssue({ by: 'bumper', bot: true, daysOld: 40, comments: [{ by: 'ann', daysAgo: 10 }] })
      .tables(EMPLOYED);
    expect(reciprocity.count(tables, T)).toEqual({
      'company/Kelp': { ...NONE, given: 2, received: 1 },
      'company/Reef': { ...NONE, given: 1, received: 2, givenToUnknown: 1, receivedFromUnknown: 1 },
    });
  });

  it('is told of one company, and is about companies alone', () => {
    const counts = {
      'company/Kelp': { ...NONE, given: 40, received: 10 },
      'company/Reef': { ...NONE, given: 10, received: 40, givenToUnknown: 90, receivedFromUnknown: 3 },
    };
    expect(reciprocity.company).toMatchObject({ only: true });
    expect(reciprocity.measure(reciprocity.company!.own(counts, 'Reef'))).toEqual({
      value: 0.25,
      over: null,
      n: 40,
      part: 10,
      says: '10 reviews and answers given to other companies, 40 received from them',
      context: [
        'Beside them, given to people of whom it is not known who pays them: 90; received from such people: 3.',
      ],
    });
  });

  it('is not graded where more than 30 % of what was received came from unknown people', () => {
    const own = { 'company/Reef': { ...NONE, given: 10, received: 40, receivedFromUnknown: 18 } };
    expect(reciprocity.measure(own).unavailable).toContain('tell us who works for whom');
  });

  it('links to changes of others that nobody has read', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'bea', title: 'waits', daysOld: 40 })
      .withChange({ by: 'ann', title: 'own', daysOld: 40 })
      .withChange({ by: 'bea', title: 'new', daysOld: 5 })
      .withChange({ by: 'bea', title: 'read', daysOld: 40, comments: [{ by: 'cat', daysAgo: 30 }] })
      .withChange({ by: 'bea', title: 'a draft', daysOld: 40, draft: true })
      .withChange({ by: 'bea', title: 'dead', daysOld: 400 })
      .tables(EMPLOYED);
    expect(reciprocity.company!.evidence(tables, T, 'Reef')).toEqual([
      { kind: 'change', number: 1, title: 'waits', days: 40, note: 'nobody has read it yet' },
    ]);
    expect(reciprocity.evidence(tables, T)).toEqual([]);
  });
});
