import type { RepositoryStory } from './repository-story.ts';

/** Items that were planted to be listed by an indicator, or twins that must not be. */
export interface Plant {
  readonly indicator: string;
  /** Names the item until it has a number. */
  readonly key: string;
  readonly listed: boolean;
  readonly why: string;
  /** Tells the story of the item, under its key. */
  tell(repository: RepositoryStory, key: string): void;
}
