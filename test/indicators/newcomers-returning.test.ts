import { newcomersReturning } from '../../functions/indicators/newcomers-returning.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('newcomers who return', () => {
  it('keeps the first two openings of each newcomer, the youngest too', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'back', daysOld: 200 })
      .withChange({ by: 'back', daysOld: 110 })
      .withChange({ by: 'back', daysOld: 100 })
      .withChange({ by: 'once', daysOld: 300 })
      .withChange({ by: 'once', daysOld: -2 })
      .withChange({ by: 'young', daysOld: 89 })
      .withChange({ by: 'old', daysOld: 456 })
      .withChange({ by: 'old', daysOld: 300 })
      .withChange({ by: 'a-bot', bot: true, daysOld: 300 })
      .withChange({ by: null, daysOld: 300 })
      .tables();
    expect(newcomersReturning.count(tables, T)).toEqual({ back: [200, 110], once: [300], young: [89] });
  });

  it.each<[string, readonly number[], number, number]>([
    ['came back after 90 days', [200, 110], 1, 1],
    ['came back after 91 days', [200, 109], 0, 1],
    ['never came back', [300], 0, 1],
    ['is new still', [89, 80], 0, 0],
    ['had 90 days', [90, 0], 1, 1],
  ])('%s', (_, days, part, n) => {
    expect(newcomersReturning.measure({ somebody: days })).toMatchObject({ part, n });
  });

  it('sees a return in another repository of the project', () => {
    const sum = newcomersReturning.merge({ a: [200], b: [300, 290] }, { a: [150, 20], c: [80] });
    expect(sum).toEqual({ a: [200, 150], b: [300, 290], c: [80] });
    expect(newcomersReturning.measure(sum)).toMatchObject({
      value: 1,
      n: 2,
      says: '2 of 2 newcomers came back',
    });
  });
});
