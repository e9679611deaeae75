import type { NamedThanks } from '../../model/thanks.ts';
import { addAreas } from '../add-areas.ts';

/** Adds up what people did in several repositories; one line a person, in order of login. */
export function addNamed(all: readonly NamedThanks[]): NamedThanks[] {
  const sum = new Map<string, NamedThanks>();
  for (const { login, areas, reviews, welcomed } of all) {
    const known = sum.get(login) ?? { login, areas: {}, reviews: 0, welcomed: 0 };
    sum.set(login, {
      login,
      areas: addAreas(known.areas, areas),
      reviews: known.reviews + reviews,
      welcomed: known.welcomed + welcomed,
    });
  }
  return [...sum.values()].sort((a, b) => (a.login < b.login ? -1 : 1));
}
