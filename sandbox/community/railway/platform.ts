import { calendar } from '../calendar.ts';
import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import { topics } from '../topics.ts';
import { railwayPeople } from './railway-people.ts';
import { railwayThings } from './railway-things.ts';

const [, AGNES, BODIL] = railwayPeople.independents;
const [, ULLA, VITO] = railwayPeople.gabletarn;
const [WANDA] = railwayPeople.vennick;

/** It was `slow-railway/halt` until spring 2026. An AI agent opens half of its changes, under a name like a person's. */
export function platform(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.slowRailway,
    name: 'platform',
    description: 'Where people wait',
    databaseId: 731025,
    stargazerCount: 480,
    forkCount: 54,
    collaborators: [AGNES, ULLA],
    mergeCommitEvery: 5,
    labels: projectLabels,
    milestones: [],
    formerNames: ['slow-railway/halt'],
    hasFiles: true,
  });
  const matter = topics(['edge', 'bench', 'clock', 'sign'], railwayThings);
  for (const month of season.months) {
    const area = month % 3 === 2 ? 'documentation' : 'fix';
    const by = [BODIL, VITO, WANDA][month % 3] ?? BODIL;
    const answers = [{ by: ULLA, after: 2, opinion: 'APPROVED' }] as const;
    const work = { answers, merge: { by: AGNES, after: 3 } };
    tellWork(repository, { ...work, area, by, at: season.day(month, 11, 'wait'), topic: matter.next(area) });
    const agent = month % 2 === 0 ? 'claude' : 'devin-ai-integration';
    const own = { area: 'refactoring', by: agent, at: season.day(month, 19, 'agent') } as const;
    tellWork(repository, { ...own, ...work, topic: matter.next('refactoring') });
    const at = season.day(month, 5, 'report');
    const issue = repository.issue({
      by: month === 6 ? null : VITO,
      at,
      title: `The clock is late, month ${month + 1}`,
    });
    issue.comment(AGNES, at + 6 * calendar.hour).close(AGNES, calendar.after(at, 2));
  }
  return repository;
}
