import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { tellMilestone } from '../tell-milestone.ts';
import { topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';
import { apiaryThings } from './apiary-things.ts';
import { combDocsIssues } from './comb-docs-issues.ts';
import { combPages } from './comb-pages.ts';
import { combRemovals } from './comb-removals.ts';
import { combTalk } from './comb-talk.ts';
import { combWork } from './comb-work.ts';

const MODULES = [
  'cell',
  'wall',
  'store',
  'index',
  'reader',
  'writer',
  'seal',
  'merge',
  'backup',
  'check',
  'key',
  'shelf',
];
const [FENNA] = apiaryPeople.gabletarn;
const KATLA = apiaryPeople.vennick[2];

/**
 * Where the counts are kept. It looks like hive: one company writes much, one person merges everything, a machine
 * bumps versions. But pages follow, tests come along, another company agrees, and promises are not due yet.
 */
export function comb(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.quietApiary,
    name: 'comb',
    description: 'Stores what hive counts',
    databaseId: 731012,
    stargazerCount: 1475,
    forkCount: 166,
    collaborators: [FENNA, KATLA],
    mergeCommitEvery: 4,
    labels: projectLabels,
    milestones: [
      tellMilestone(1, '2.7', { created: '2025-07-01', due: '2025-12-10', closed: '2025-12-10' }),
      tellMilestone(2, '2.8', { created: '2025-12-11', due: '2026-03-31', closed: '2026-04-02' }),
      tellMilestone(3, '3.0', { created: '2026-04-03', due: '2026-10-15' }, [
        { until: '2026-06-08', due: '2026-07-15' },
      ]),
    ],
    hasDiscussions: true,
    hasFiles: true,
  });
  combWork(repository, topics(MODULES, apiaryThings));
  combPages(repository);
  for (const plant of [...combRemovals, ...combDocsIssues]) plant.tell(repository, plant.key);
  combTalk(repository);
  return repository;
}
