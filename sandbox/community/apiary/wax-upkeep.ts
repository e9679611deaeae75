import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';

const [LUMI, MAREK, NADJA, OTIS] = apiaryPeople.independents;
const [, JAREK] = apiaryPeople.vennick;
const [PAVO] = apiaryPeople.unknown;

/** Upkeep by people whom nobody pays for it, or of whom nobody knows; every third month one of Vennick helps. */
export function waxUpkeep(repository: RepositoryStory, matter: Topics): void {
  for (const month of season.months) {
    const turns = [
      ['tests', NADJA, 3, OTIS],
      ['documentation', OTIS, 13, LUMI],
      ['refactoring', month % 3 === 0 ? JAREK : LUMI, 17, NADJA],
      ['ci', month % 2 === 0 ? PAVO : NADJA, 24, LUMI],
    ] as const;
    for (const [area, by, day, reader] of turns) {
      tellWork(repository, {
        area,
        by,
        at: season.day(month, day, area),
        topic: matter.next(area),
        answers: [{ by: reader, after: 1, opinion: 'COMMENTED' }],
        merge: { by: MAREK, after: 2 },
      });
    }
  }
}
