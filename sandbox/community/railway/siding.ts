import { organisations } from '../organisations.ts';
import { RepositoryStory } from '../repository-story.ts';

/** Made in spring 2026; nobody pushed anything yet. */
export function siding(): RepositoryStory {
  return new RepositoryStory({
    organisation: organisations.slowRailway,
    name: 'siding',
    description: 'To be begun',
    databaseId: 731023,
    stargazerCount: 2,
    forkCount: 0,
    collaborators: [],
    mergeCommitEvery: 1,
    labels: [],
    milestones: [],
    isEmpty: true,
    start: Date.UTC(2026, 3, 14, 9),
  });
}
