import type { World, WorldCommit } from '../world.ts';

/** A world with a list of its files knows them at its end alone. Without one a file comes with the first commit that touched it. */
export function rewindGovernance(world: World, commits: readonly WorldCommit[]): World['governanceFiles'] {
  const files = world.governanceFiles;
  if (!files || world.tree || commits === world.commits) return files;
  const touchedEver = pathsOf(world.commits);
  const touchedThen = pathsOf(commits);
  return files.filter(({ path }) => touchedThen.has(path) || !touchedEver.has(path));
}

function pathsOf(commits: readonly WorldCommit[]): ReadonlySet<string> {
  return new Set(commits.flatMap(({ files }) => files ?? []));
}
