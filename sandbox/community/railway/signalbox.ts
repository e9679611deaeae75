import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { tellMilestone } from '../tell-milestone.ts';
import { topics } from '../topics.ts';
import { railwayPeople } from './railway-people.ts';
import { railwayThings } from './railway-things.ts';
import { signalboxBuilds } from './signalbox-builds.ts';
import { signalboxPages } from './signalbox-pages.ts';
import { signalboxParked } from './signalbox-parked.ts';
import { signalboxPlans } from './signalbox-plans.ts';
import { signalboxQueue } from './signalbox-queue.ts';
import { signalboxRegulars } from './signalbox-regulars.ts';
import { signalboxWork } from './signalbox-work.ts';

const MODULES = [
  'lever',
  'lamp',
  'track circuit',
  'block',
  'bell',
  'frame',
  'diagram',
  'lock',
  'point',
  'relay',
];
const [ZENO, AGNES] = railwayPeople.independents;
const ULLA = railwayPeople.gabletarn[1];

/**
 * The heart of the railway, and tired: one person merges nearly everything, one mends what is red before others see
 * it, regulars fall silent, milestones slip, and more comes in than is decided.
 */
export function signalbox(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.slowRailway,
    name: 'signalbox',
    description: 'Lets one train at a time into each block',
    databaseId: 731021,
    stargazerCount: 3105,
    forkCount: 402,
    collaborators: [ZENO, AGNES, ULLA],
    mergeCommitEvery: 3,
    labels: projectLabels,
    milestones: [
      tellMilestone(1, '4.0', { created: '2025-01-08', due: '2025-08-20', closed: '2025-09-09' }),
      tellMilestone(2, '4.1', { created: '2025-05-06', due: '2025-11-30', closed: '2026-01-09' }),
      tellMilestone(3, '4.2', { created: '2025-10-07', due: '2026-03-31' }),
      tellMilestone(4, '4.3', { created: '2025-12-02', due: '2026-05-31' }, [
        { until: '2026-01-20', due: '2026-04-30', title: '4.3 (spring)' },
      ]),
      tellMilestone(5, '5.0', { created: '2026-01-12', due: '2026-07-20' }, [
        { until: '2026-03-04', due: '2026-04-15' },
        { until: '2026-05-19', due: '2026-06-15' },
      ]),
      tellMilestone(6, 'later', { created: '2026-01-12', due: null }),
    ],
    hasChecks: true,
    hasFiles: true,
  });
  const matter = topics(MODULES, railwayThings);
  signalboxWork(repository, matter);
  signalboxBuilds(repository);
  for (const plant of [...signalboxQueue, ...signalboxParked, ...signalboxPlans])
    plant.tell(repository, plant.key);
  signalboxRegulars(repository);
  signalboxPages(repository);
  return repository;
}
