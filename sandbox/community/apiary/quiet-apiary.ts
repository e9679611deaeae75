import type { RepositoryStory } from '../repository-story.ts';
import { comb } from './comb.ts';
import { dotGithub } from './dot-github.ts';
import { hive } from './hive.ts';
import { nectar } from './nectar.ts';
import { smoker } from './smoker.ts';
import { wax } from './wax.ts';

/** Bees, counted: the repositories of the project, and the owner's `.github`, which belongs to no project. */
export function quietApiary(): readonly RepositoryStory[] {
  return [hive(), comb(), smoker(), wax(), nectar(), dotGithub()];
}
