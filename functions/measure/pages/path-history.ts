import type { ChangeTable, Tables } from '../tables/tables.ts';

/** When a path was first and last touched on the default branch, as far as the history is known; milliseconds. */
export interface Touched {
  readonly first: number;
  readonly last: number;
}

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits' | 'pathCommits'>;

const known = new WeakMap<ChangeTable, ReadonlyMap<string, Touched>>();

/**
 * All paths that merged changes touched, machines' included, with the folders that they were in; and watched paths that
 * commits touched. Of a rename the forge tells the new path alone: the old one is known by what touched it before. Told
 * once a table.
 */
export function pathHistory(tables: Needed): ReadonlyMap<string, Touched> {
  const found = known.get(tables.changes) ?? read(tables);
  known.set(tables.changes, found);
  return found;
}

function read({ repository, changes, commits, pathCommits }: Needed): ReadonlyMap<string, Touched> {
  const touched = new Map<string, Touched>();
  const add = (path: string, at: number) => {
    const before = touched.get(path);
    touched.set(path, {
      first: Math.min(at, before?.first ?? at),
      last: Math.max(at, before?.last ?? at),
    });
  };
  const onBranch = new Set(commits.oids);
  for (let i = 0; i < changes.count; i++) {
    const at = changes.mergedAts[i]!;
    const oid = changes.mergeCommits[i];
    const isHere = changes.bases[i] === repository.defaultBranch || (oid != null && onBranch.has(oid));
    if (Number.isNaN(at) || !isHere) continue;
    const paths = changes.files[i]?.map(({ path }) => path) ?? [];
    for (const path of new Set(paths.flatMap(withFolders))) add(path, at);
  }
  for (let c = 0; c < commits.count; c++)
    for (const path of pathCommits.get(commits.oids[c]!) ?? []) add(path, commits.committedAts[c]!);
  return touched;
}

function withFolders(path: string): string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
