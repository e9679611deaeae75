import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { railwayPeople } from './railway-people.ts';
import { tellRegulars } from './tell-regulars.ts';

const [ZENO, AGNES, BODIL, CATO, DAGNY] = railwayPeople.independents;
const [TARIK, ULLA, VITO] = railwayPeople.gabletarn;
const [WANDA, XAVER, YLVA] = railwayPeople.vennick;
const NEVER = 99;
const JULY = 23;

const TITLES = [
  'A train leaves before it comes',
  'A stop is missing',
  'The fare is wrong on Sundays',
  'The notice is cut off',
  'A line has two colours',
  'The search finds too much',
  'A connection of one minute',
];

/** Regulars, as in signalbox. One pauses in July; one stopped talking in June, but goes on reading changes. */
export function timetableRegulars(repository: RepositoryStory): void {
  const stay = [ULLA, WANDA, AGNES, TARIK, XAVER, BODIL, VITO].map((login) => ({ login, silentFrom: NEVER }));
  const pause = [DAGNY].map((login) => ({ login, silentFrom: JULY }));
  const readOnly = [CATO, YLVA].map((login) => ({ login, silentFrom: 22 }));
  const reports = { by: railwayPeople.unknown, titles: TITLES, closer: ULLA };
  tellRegulars(repository, [...stay, ...pause, ...readOnly], reports);
  repository
    .issue({ key: 'asleep-but-closed', by: ZENO, at: calendar.before(600), title: 'Timetables on stone' })
    .comment(ULLA, calendar.before(590))
    .close(ULLA, calendar.before(450));
}
