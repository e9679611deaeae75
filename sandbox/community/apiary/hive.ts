import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { tellMilestone } from '../tell-milestone.ts';
import { topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';
import { apiaryThings } from './apiary-things.ts';
import { hiveDocsIssues } from './hive-docs-issues.ts';
import { hivePages } from './hive-pages.ts';
import { hiveRemovals } from './hive-removals.ts';
import { hiveTalk } from './hive-talk.ts';
import { hiveWork } from './hive-work.ts';

const MODULES = [
  'colony',
  'frame',
  'brood',
  'forage',
  'weather',
  'scale',
  'entrance',
  'feeder',
  'stand',
  'log',
];
const [ALDA, BENNO] = apiaryPeople.ostrel;
const [IMKE] = apiaryPeople.vennick;

/**
 * The library, in the hands of one company: Ostrel's people write features and fixes, approve and merge each other's,
 * and leave tests, pages and removals to one person of Vennick. What comb does well goes wrong here.
 */
export function hive(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.quietApiary,
    name: 'hive',
    description: 'Keeps count of bees: colonies, frames and weather as a library',
    databaseId: 731011,
    stargazerCount: 2210,
    forkCount: 301,
    collaborators: [ALDA, BENNO, IMKE],
    mergeCommitEvery: 5,
    labels: projectLabels,
    milestones: [
      tellMilestone(1, '1.4', { created: '2025-05-12', due: '2025-11-20', closed: '2025-11-25' }),
      tellMilestone(2, '2.0', { created: '2025-11-26', due: '2026-04-30' }, [
        { until: '2026-01-28', due: '2026-02-28' },
      ]),
    ],
    hasDiscussions: true,
    hasFiles: true,
  });
  hiveWork(repository, topics(MODULES, apiaryThings));
  hivePages(repository);
  for (const plant of [...hiveRemovals, ...hiveDocsIssues]) plant.tell(repository, plant.key);
  hiveTalk(repository);
  return repository;
}
