import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { tellMilestone } from '../tell-milestone.ts';
import { topics } from '../topics.ts';
import { railwayPeople } from './railway-people.ts';
import { railwayThings } from './railway-things.ts';
import { timetableBuilds } from './timetable-builds.ts';
import { timetablePages } from './timetable-pages.ts';
import { timetableQueue } from './timetable-queue.ts';
import { timetableRegulars } from './timetable-regulars.ts';
import { timetableWork } from './timetable-work.ts';

const MODULES = [
  'stop',
  'line',
  'calendar',
  'connection',
  'platform',
  'notice',
  'fare',
  'import',
  'print',
  'search',
];
const AGNES = railwayPeople.independents[1];
const [TARIK, ULLA] = railwayPeople.gabletarn;
const [WANDA] = railwayPeople.vennick;

/**
 * As much waits here as in signalbox, as often the build is red, and one account merges everything. But that account is
 * a machine which does what three people decide, twelve people review, four mend, and due dates were moved in time.
 */
export function timetable(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.slowRailway,
    name: 'timetable',
    description: 'When which train is where',
    databaseId: 731022,
    stargazerCount: 2740,
    forkCount: 350,
    collaborators: [ULLA, WANDA, AGNES, TARIK],
    mergeCommitEvery: 4,
    labels: projectLabels,
    milestones: [
      tellMilestone(1, '7', { created: '2025-02-03', due: '2025-10-01', closed: '2025-10-03' }),
      tellMilestone(2, '8', { created: '2025-10-06', due: '2026-03-01', closed: '2026-02-27' }),
      tellMilestone(3, '9', { created: '2026-03-02', due: '2026-06-30', closed: '2026-07-01' }),
      tellMilestone(4, '10', { created: '2026-03-02', due: '2026-09-30' }, [
        { until: '2026-06-20', due: '2026-06-30' },
      ]),
      tellMilestone(5, 'ideas', { created: '2025-02-03', due: null }),
    ],
    hasChecks: true,
    hasFiles: true,
  });
  const matter = topics(MODULES, railwayThings);
  timetableWork(repository, matter);
  timetableBuilds(repository);
  for (const plant of timetableQueue) plant.tell(repository, plant.key);
  timetableRegulars(repository);
  timetablePages(repository);
  return repository;
}
