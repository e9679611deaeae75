import type { EmployersWork, HatCounts } from '../../model/company-counts.ts';
import { addAreas } from '../add-areas.ts';

export const NO_WORK: EmployersWork = {
  areas: {},
  month: {},
  reviews: 0,
  hats: { community: 0, all: 0 },
  pushed: { community: 0, all: 0 },
  newcomers: { all: 0, answered: 0 },
  people: [],
};

/** The work of one employer in two repositories. A person who is in both is one; a newcomer to both is new twice. */
export function addWork(a: EmployersWork, b: EmployersWork): EmployersWork {
  return {
    areas: addAreas(a.areas, b.areas),
    month: addAreas(a.month, b.month),
    reviews: a.reviews + b.reviews,
    hats: addHats(a.hats, b.hats),
    pushed: addHats(a.pushed, b.pushed),
    newcomers: {
      all: a.newcomers.all + b.newcomers.all,
      answered: a.newcomers.answered + b.newcomers.answered,
    },
    people: a.people.length === 0 ? b.people : [...new Set([...a.people, ...b.people])].sort(),
  };
}

function addHats(a: HatCounts, b: HatCounts): HatCounts {
  return { community: a.community + b.community, all: a.all + b.all };
}
