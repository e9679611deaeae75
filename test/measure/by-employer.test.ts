import {
  companyKey,
  companyOfKey,
  countByEmployer,
  employerKey,
  mergeByEmployer,
  ownOf,
  tooManyUnknown,
} from '../../functions/measure/by-employer.ts';

const add = (a: number, b: number) => a + b;

describe('counts by employer', () => {
  it('tell a company called "independent" from nobody', () => {
    expect(employerKey({ kind: 'company', name: 'independent' })).toBe('company/independent');
    expect(employerKey({ kind: 'independent' })).toBe('independent');
    expect(companyOfKey('company/independent')).toBe('independent');
    expect(companyOfKey('independent')).toBeNull();
    expect(companyOfKey(companyKey('A/B'))).toBe('A/B');
  });

  it('do not depend on the order in which they come', () => {
    const pieces = [
      ['unknown', 1],
      [companyKey('Reef'), 2],
      [companyKey('Kelp'), 3],
      ['unknown', 4],
    ] as const;
    const counted = JSON.stringify(countByEmployer(pieces, add));
    expect(counted).toBe('{"company/Kelp":3,"company/Reef":2,"unknown":5}');
    expect(JSON.stringify(countByEmployer([...pieces].reverse(), add))).toBe(counted);
  });

  it('have the sum where both sides know an employer', () => {
    expect(mergeByEmployer({ a: 1, b: 2 }, { b: 3, c: 4 }, add)).toEqual({ a: 1, b: 5, c: 4 });
  });

  it('of one company are its own alone, or none', () => {
    const counts = { 'company/Reef': 1, unknown: 2 };
    expect(ownOf(counts, 'Reef')).toEqual({ own: 1 });
    expect(ownOf(counts, 'constructor')).toEqual({});
    expect(ownOf({ ...counts, constructor: 3 }, 'unknown')).toEqual({});
  });
});

test.each([
  [0, 0, null],
  [3, 10, null],
  [4, 10, 'for 40 % of the 10 changes it is not known who pays for them: tell us who works for whom'],
])('%i unknown of %i', (unknown, all, reason) => {
  expect(tooManyUnknown(unknown, all, 'changes')).toBe(reason);
});
