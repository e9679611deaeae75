import { medianWait, mergeWaits } from '../../functions/measure/kaplan-meier.ts';

describe('Kaplan-Meier median', () => {
  // Remission times of the 6-MP arm and the placebo arm in Freireich et al. (1963), Blood 21, 699-716, the textbook
  // example of Kleinbaum and Klein, Survival Analysis: medians of 23 and 8 weeks.
  const mercaptopurine = {
    ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
    censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
  };
  const placebo = {
    ended: [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23],
    censored: [],
  };

  it('agrees with the textbook', () => {
    expect(medianWait(mercaptopurine)).toEqual({ median: 23, over: null });
    expect(medianWait(placebo)).toEqual({ median: 8, over: null });
  });

  it('is the plain median where everything ended', () => {
    expect(medianWait({ ended: [5, 1, 3], censored: [] })).toEqual({ median: 3, over: null });
  });

  it('lets who still waits count: without them the median would be 2', () => {
    expect(medianWait({ ended: [1, 2, 3], censored: [40, 50, 60] })).toEqual({ median: 3, over: null });
  });

  it('tells the longest wait where half is not reached', () => {
    expect(medianWait({ ended: [1], censored: [40, 50, 60] })).toEqual({ median: null, over: 60 });
  });

  it('lets an end come before a censoring of the same day', () => {
    expect(medianWait({ ended: [4], censored: [4] })).toEqual({ median: 4, over: null });
  });

  it('is nothing where nothing waited', () => {
    expect(medianWait({ ended: [], censored: [] })).toBeNull();
  });

  it('is of the whole when halves are merged, not the mean of their medians', () => {
    const merged = mergeWaits(mercaptopurine, placebo);
    expect(medianWait(merged)).toEqual({ median: 12, over: null });
  });
});
