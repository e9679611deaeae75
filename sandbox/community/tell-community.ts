import { quietApiary } from './apiary/quiet-apiary.ts';
import { beacon } from './beacon.ts';
import { charts } from './charts.ts';
import { foghorn } from './foghorn.ts';
import { slowRailway } from './railway/slow-railway.ts';
import type { RepositoryStory } from './repository-story.ts';
import { type ToldWorld, worldOf } from './world-of.ts';

export type ProjectId = keyof typeof PROJECTS;

const PROJECTS = {
  'harbour-lights': () => [beacon(), foghorn(), charts()],
  'quiet-apiary': quietApiary,
  'slow-railway': slowRailway,
} as const satisfies Readonly<Record<string, () => readonly RepositoryStory[]>>;

/** Each world with the numbers that its planted items got, by key; of all projects where none is named. */
export function tellCommunity(...projects: readonly ProjectId[]): readonly ToldWorld[] {
  const wanted = projects.length === 0 ? (Object.keys(PROJECTS) as ProjectId[]) : projects;
  return wanted.flatMap((project) => PROJECTS[project]().map(worldOf));
}
