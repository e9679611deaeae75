import { calendar } from '../calendar.ts';
import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';
import { apiaryThings } from './apiary-things.ts';
import { firstIssues } from './first-issues.ts';
import { tellNewcomer } from './tell-newcomer.ts';
import { toolWork } from './tool-work.ts';

const MODULES = ['puffer', 'spark', 'fuel', 'valve', 'grill', 'nozzle', 'bellows', 'lid'];
const [, MAREK, NADJA] = apiaryPeople.independents;
const { newcomers } = apiaryPeople;

/** Days before the end of July 2026 of each newcomer's first change, and after how many days a second one came. */
const ARRIVED: readonly (readonly [number, number | null])[] = [
  [445, null],
  [425, 130],
  [405, null],
  [388, 110],
  [355, null],
  [325, 60],
  [295, null],
  [265, 120],
  [235, null],
  [205, null],
  [175, null],
  [145, null],
  [115, null],
  [80, null],
  [50, null],
  [20, null],
];

/** The tool. Two people answer all newcomers, late; who comes back comes after three months, and hardly anybody does. */
export function smoker(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.quietApiary,
    name: 'smoker',
    description: 'Calms bees from the command line',
    databaseId: 731013,
    stargazerCount: 640,
    forkCount: 98,
    collaborators: [MAREK, NADJA],
    mergeCommitEvery: 3,
    labels: projectLabels,
    milestones: [],
    hasFiles: true,
  });
  const matter = topics(MODULES, apiaryThings);
  toolWork(repository, matter, [MAREK, NADJA]);
  for (const [place, [days, again]] of ARRIVED.entries()) {
    const mentor = place % 3 === 0 ? NADJA : MAREK;
    tellNewcomer(repository, matter, {
      login: newcomers[place] ?? null,
      at: calendar.before(days),
      again,
      mentor,
      answer: place % 4 === 3 ? 4 : 9 + (place % 3),
      merger: MAREK,
    });
  }
  firstIssues(repository, 'taken');
  return repository;
}
