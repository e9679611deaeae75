import type { Thanks } from '../../functions/model/thanks.ts';

/** A month with upkeep and newcomers, in which two people agreed to be named. */
export function someThanks(facts: Partial<Thanks> = {}): Thanks {
  return {
    upkeep: { pieces: 14, people: 5 },
    newcomers: { all: 3, merged: 2 },
    named: [
      { login: 'keeper-one', areas: { documentation: 3, ci: 1 }, reviews: 12, welcomed: 1 },
      { login: 'tide-reader', areas: {}, reviews: 4, welcomed: 0 },
    ],
    ...facts,
  };
}
