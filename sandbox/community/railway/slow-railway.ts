import type { RepositoryStory } from '../repository-story.ts';
export function slowRailway(): readonly RepositoryStory[] {
  return [];
}
