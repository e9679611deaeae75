import type { NamedThanks, Thanks } from '../../../functions/model/thanks.ts';
import { thanks } from '../../../functions/report/sections/thanks.ts';
import { aSource } from '../../builders/source.ts';
import { someThanks } from '../../builders/thanks.ts';

function notes(facts: Partial<Thanks> | null): readonly string[] | null {
  const section = thanks(aSource([], {}, { thanks: facts && someThanks(facts) }));
  return section?.shape === 'notes' ? section.notes : null;
}

const NOBODY = { upkeep: { pieces: 0, people: 0 }, newcomers: { all: 0, merged: 0 }, named: [] };

test('nothing to thank for that is known: no section', () => {
  expect(notes(null)).toBeNull();
  expect(notes(NOBODY)).toBeNull();
});

test.each([
  [1, 0, 'Welcome to one person who sent a first change.'],
  [1, 1, 'Welcome to one person who sent a first change; it is merged already.'],
  [4, 0, 'Welcome to 4 people who sent their first change.'],
  [4, 1, 'Welcome to 4 people who sent their first change; 1 is merged already.'],
  [4, 4, 'Welcome to 4 people who sent their first change; all of them are merged already.'],
])('%i newcomers, %i merged', (all, merged, words) => {
  expect(notes({ ...NOBODY, newcomers: { all, merged } })).toEqual([words]);
});

const named = (login: string, facts: Partial<NamedThanks> = {}): NamedThanks => ({
  login,
  areas: { tests: 1 },
  reviews: 0,
  welcomed: 0,
  ...facts,
});

describe('upkeep', () => {
  const upkeep = { pieces: 14, people: 5 };

  test('is counted where nobody agreed to be named', () => {
    expect(notes({ ...NOBODY, upkeep })).toEqual(['Thank you for 14 pieces of upkeep by 5 people.']);
    expect(notes({ ...NOBODY, upkeep: { pieces: 1, people: 1 } })).toEqual([
      'Thank you for one piece of upkeep by one person.',
    ]);
  });

  test('names who agreed, and what each of them did', () => {
    expect(notes({ ...NOBODY, upkeep, named: [named('ana', { reviews: 1 }), named('bo')] })).toEqual([
      'Thank you for 14 pieces of upkeep by 5 people, among them ana and bo.',
      'Thank you, ana: 1 change of tests, 1 review.',
      'Thank you, bo: 1 change of tests.',
    ]);
  });

  test('counts those for whom there is no room', () => {
    expect(notes({ ...NOBODY, upkeep, named: ['a', 'b', 'c', 'd'].map((login) => named(login)) })?.[0]).toBe(
      'Thank you for 14 pieces of upkeep by 5 people, among them a, b and 2 more.',
    );
  });

  test('of one person who agreed is told as one says it', () => {
    expect(notes({ ...NOBODY, upkeep: { pieces: 3, people: 1 }, named: [named('ana')] })?.[0]).toBe(
      'Thank you, ana, for 3 pieces of upkeep.',
    );
  });
});

test('who reviews or welcomes is thanked, and is not said to have done upkeep', () => {
  const reviewer = named('ana', { areas: {}, reviews: 12, welcomed: 1 });
  expect(notes({ ...NOBODY, upkeep: { pieces: 2, people: 2 }, named: [reviewer] })).toEqual([
    'Thank you for 2 pieces of upkeep by 2 people.',
    'Thank you, ana: 12 reviews, 1 newcomer welcomed.',
  ]);
});
