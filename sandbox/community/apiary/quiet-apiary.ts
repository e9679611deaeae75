import type { RepositoryStory } from '../repository-story.ts';
export function quietApiary(): readonly RepositoryStory[] { return []; }
