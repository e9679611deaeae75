import { type PathKind, pathKind } from './path-kind.ts';

export interface KnownPath {
  readonly kind: PathKind;
  /** Names that features give to it: its last part, its ending, its folders and their words. */
  readonly names: readonly string[];
}

export function knownPath(path: string): KnownPath {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const made = { kind: pathKind(path), names: namesOf(path.toLowerCase()) };
  // Changes of one project touch the same files again and again; of many projects, all paths would be too many to keep.
  if (cache.size >= KEPT) cache.clear();
  cache.set(path, made);
  return made;
}

const KEPT = 50_000;
const cache = new Map<string, KnownPath>();

function namesOf(path: string): readonly string[] {
  const folders = path.split('/');
  const base = folders.pop() ?? '';
  const dot = base.lastIndexOf('.');
  const names = new Set([
    `name ${base}`,
    `ending ${dot > 0 ? base.slice(dot) : 'none'}`,
    `top ${folders[0] ?? 'none'}`,
  ]);
  const last = folders.at(-1);
  if (last !== undefined) names.add(`in ${last}`);
  for (const folder of folders) names.add(`folder ${folder}`);
  for (const part of [...folders, base])
    for (const word of part.match(/[a-z]{2,}/g) ?? []) names.add(`path word ${word}`);
  return [...names];
}
