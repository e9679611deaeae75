import type { RepositoryStory } from '../repository-story.ts';
import { railwayPeople } from './railway-people.ts';
import { tellRegulars } from './tell-regulars.ts';

const [ZENO, AGNES, BODIL, CATO] = railwayPeople.independents;
const [TARIK, ULLA, VITO] = railwayPeople.gabletarn;
const [WANDA, XAVER, YLVA] = railwayPeople.vennick;
const NEVER = 99;
const JUNE = 22;

const TITLES = [
  'The bell rings without a train',
  'A lever is stuck',
  'The lamp of a block stays dark',
  'The diagram forgets a train',
  'The relay is hot',
  'Two trains in one block',
  'A lock opens by itself',
];

/** Ten people who are there every month; four of them fell silent in June. */
export function signalboxRegulars(repository: RepositoryStory): void {
  const stay = [ZENO, AGNES, TARIK, ULLA, WANDA, XAVER].map((login) => ({ login, silentFrom: NEVER }));
  const leave = [BODIL, CATO, VITO, YLVA].map((login) => ({ login, silentFrom: JUNE }));
  tellRegulars(repository, [...stay, ...leave], { by: railwayPeople.unknown, titles: TITLES, closer: ZENO });
}
