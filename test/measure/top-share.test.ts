import { countByPerson, mergeByPerson, topShare } from '../../functions/measure/top-share.ts';

describe('top share', () => {
  it('gives the absence factor of the example that CHAOSS publishes', () => {
    // https://chaoss.community/kb/metric-contributor-absence-factor/
    const counts = [1000, 202, 90, 33, 332, 343, 42, 433];
    const work = Object.fromEntries(counts.map((count, k) => [`person-${k}`, count]));
    expect(topShare(work)).toMatchObject({ absenceFactor: 2, top: 1000, total: 2475, carriers: 4 });
  });

  it('is nothing where nothing was done', () => {
    expect(topShare({})).toEqual({ share: null, top: 0, total: 0, carriers: 0, absenceFactor: 0 });
  });

  it('merges by person, whatever they are called', () => {
    const merged = mergeByPerson(
      countByPerson(['constructor', 'ann']),
      countByPerson(['ann', 'toString', 'constructor']),
    );
    expect(merged).toEqual({ ann: 2, constructor: 2, toString: 1 });
  });
});
