import { companiesTakingPart } from '../../functions/measure/companies-taking-part.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

test('companies take part by their people who open, speak, review and push', async () => {
  const { changes } = await aSnapshot()
    .withChange({
      by: 'author',
      daysOld: 50,
      pushes: [{ daysAgo: 40, by: 'helper' }],
      comments: [
        { by: 'talker', daysAgo: 30 },
        { by: 'nobodys', daysAgo: 30 },
        { by: 'stranger', daysAgo: 30 },
        { by: null, daysAgo: 30 },
        { by: 'robot', bot: true, daysAgo: 30 },
        { by: 'after', daysAgo: -1 },
      ],
      reviews: [{ by: 'reader', daysAgo: 20 }],
      events: [{ kind: 'labeled', by: 'sorter', daysAgo: 20, what: 'lamp' }],
    })
    .withChange({ by: 'stranger', daysOld: 50 })
    .tables({
      author: 'Reef',
      helper: 'Kelp',
      talker: 'Reef',
      nobodys: 'independent',
      robot: 'Robots',
      reader: 'Shoal',
      sorter: 'Sorters',
      after: 'Late',
    });
  expect(companiesTakingPart(changes, 0, T)).toBe(3);
  expect(companiesTakingPart(changes, 1, T)).toBe(0);
});
