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
  const touched = new Map<string, { first: number; last: number }>();
  const add = (path: string, at: number) => {
    const known = touched.get(path);
    if (known === undefined) touched.set(path, { first: at, last: at });
    else if (at < known.first) known.first = at;
    else if (at > known.last) known.last = at;
  };
  // Changes touch the same paths again and again.
  const withFolders = new Map<string, readonly string[]>();
  const addAll = (path: string, at: number) => {
    const all = withFolders.get(path) ?? pathWithFolders(path);
    withFolders.set(path, all);
    for (const each of all) add(each, at);
  };
  const onBranch = new Set(commits.oids);
  for (let i = 0; i < changes.count; i++) {
    const at = changes.mergedAts[i]!;
    const oid = changes.mergeCommits[i];
    const isHere = changes.bases[i] === repository.defaultBranch || (oid != null && onBranch.has(oid));
    if (Number.isNaN(at) || !isHere) continue;
    for (const { path } of changes.files[i] ?? []) addAll(path, at);
  }
  for (let c = 0; c < commits.count; c++)
    for (const path of pathCommits.get(commits.oids[c]!) ?? []) add(path, commits.committedAts[c]!);
  return touched;
}

function pathWithFolders(path: string): string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
