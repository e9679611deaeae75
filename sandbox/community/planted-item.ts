import type { RepositoryStory } from './repository-story.ts';
import type { SubjectMatter } from './subject-matter.ts';

/** An item that was planted to be listed by an indicator, or a twin that must not be. */
export interface PlantedItem {
  /** Names the item until it has a number. */
  readonly key: string;
  readonly listed: boolean;
  readonly why: string;
  /** Tells the story of the item, under its key. */
  tell(repository: RepositoryStory, matter: SubjectMatter, key: string): void;
}
