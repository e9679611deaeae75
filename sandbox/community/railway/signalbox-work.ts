import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';
import { railwayPeople } from './railway-people.ts';

const [ZENO, AGNES, BODIL, CATO] = railwayPeople.independents;
const [TARIK, ULLA, VITO] = railwayPeople.gabletarn;
const [WANDA, , YLVA] = railwayPeople.vennick;
const [ROLF, SIGNE] = railwayPeople.ostrel;
const AREAS = ['feature', 'fix', 'fix', 'feature', 'documentation', 'fix', 'refactoring', 'tests'] as const;

/** Six changes a month and decided within a week until January; since February two, each after three weeks. */
export function signalboxWork(repository: RepositoryStory, matter: Topics): void {
  for (const month of season.months) {
    const tired = month >= 18;
    const days = tired ? [3, 8] : [2, 6, 10, 14, 18, 23];
    for (const [place, day] of days.entries()) {
      const turn = month * 6 + place;
      const area = AREAS[turn % AREAS.length] ?? 'fix';
      const company = area === 'feature' || area === 'fix';
      const companies = tired ? [ROLF, SIGNE, TARIK] : [ROLF, SIGNE, TARIK, VITO];
      const by = pick(company ? companies : [WANDA, BODIL, CATO, YLVA], turn);
      tellWork(repository, {
        area,
        by: tired && !company ? WANDA : by,
        at: season.day(month, day, 'work'),
        topic: matter.next(area),
        answers: [{ by: reader(month, place), after: tired ? 12 : 1, opinion: 'APPROVED' }],
        merge: { by: merger(month, place), after: tired ? 20 : 5 },
      });
    }
  }
}

/** Ulla merged until summer 2025; Agnes merges one of twelve. */
function merger(month: number, place: number): string {
  if (month < 11 && place % 3 === 2) return ULLA;
  return month === 20 && place === 0 ? AGNES : ZENO;
}

function reader(month: number, place: number): string {
  if (month < 11 && place % 3 === 0) return ULLA;
  return (month + place) % 3 === 0 ? AGNES : ZENO;
}

function pick(logins: readonly string[], place: number): string {
  return logins[place % logins.length] ?? ZENO;
}
