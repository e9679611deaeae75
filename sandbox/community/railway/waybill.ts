import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import { topics } from '../topics.ts';
import { railwayPeople } from './railway-people.ts';
import { railwayThings } from './railway-things.ts';

const [, AGNES] = railwayPeople.independents;
const [TARIK, , VITO] = railwayPeople.gabletarn;

/** Issues are switched off: they are collected in signalbox. One change a month. */
export function waybill(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.slowRailway,
    name: 'waybill',
    description: 'Papers for goods',
    databaseId: 731024,
    stargazerCount: 210,
    forkCount: 31,
    collaborators: [AGNES],
    mergeCommitEvery: 6,
    labels: projectLabels,
    milestones: [],
    hasIssuesEnabled: false,
    hasFiles: true,
  });
  const matter = topics(['stamp', 'form', 'copy'], railwayThings);
  for (const month of season.months) {
    const area = month % 2 === 1 ? 'tests' : 'fix';
    tellWork(repository, {
      area,
      by: month % 2 === 0 ? TARIK : VITO,
      at: season.day(month, 9, 'paper'),
      topic: matter.next(area),
      answers: [{ by: AGNES, after: 1, opinion: 'APPROVED' }],
      merge: { by: AGNES, after: 1.5 },
    });
  }
  return repository;
}
