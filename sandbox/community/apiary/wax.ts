import { calendar } from '../calendar.ts';
import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { tellMilestone } from '../tell-milestone.ts';
import { topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';
import { apiaryThings } from './apiary-things.ts';
import { firstIssues } from './first-issues.ts';
import { tellNewcomer } from './tell-newcomer.ts';
import { toolWork } from './tool-work.ts';
import { waxUpkeep } from './wax-upkeep.ts';

const MODULES = ['mould', 'wick', 'melter', 'strainer', 'polish', 'block', 'sheet', 'colour'];
const [LUMI, MAREK, NADJA, OTIS] = apiaryPeople.independents;
const [, , KATLA] = apiaryPeople.vennick;
const [PAVO] = apiaryPeople.unknown;
const MENTORS = [LUMI, NADJA, OTIS, KATLA, PAVO, 'fenna-clover'];
const { newcomers } = apiaryPeople;

/** As in smoker, but four come back within three months. */
const ARRIVED: readonly (readonly [number, number | null])[] = [
  [445, 40],
  [425, 130],
  [405, null],
  [388, 70],
  [355, null],
  [325, 60],
  [295, null],
  [265, null],
  [235, 85],
  [205, null],
  [175, null],
  [145, null],
  [115, null],
  [80, null],
  [50, null],
  [20, null],
];

/** The other tool. One person merges every newcomer's change without a word; six people answer them. */
export function wax(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.quietApiary,
    name: 'wax',
    description: 'Makes candles of what is left',
    databaseId: 731014,
    stargazerCount: 520,
    forkCount: 77,
    collaborators: [MAREK, LUMI],
    mergeCommitEvery: 3,
    labels: projectLabels,
    milestones: [tellMilestone(1, 'some day', { created: '2025-01-10', due: null })],
    hasFiles: true,
  });
  const matter = topics(MODULES, apiaryThings);
  toolWork(repository, matter, [MAREK, LUMI]);
  waxUpkeep(repository, matter);
  for (const [place, [days, again]] of ARRIVED.entries()) {
    tellNewcomer(repository, matter, {
      login: newcomers[31 - place] ?? null,
      at: calendar.before(days),
      again,
      mentor: MENTORS[place % MENTORS.length] ?? LUMI,
      answer: 1 + (place % 2),
      merger: MAREK,
    });
  }
  firstIssues(repository, 'free');
  return repository;
}
