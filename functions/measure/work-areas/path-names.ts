/** Names that features give to a path: its last part, its ending, its folders and their words. */
export function pathNames(path: string): readonly string[] {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const names = namesOf(path.toLowerCase());
  // Changes of one project touch the same files again and again; of many projects, all paths would be too many to keep.
  if (cache.size >= KEPT) cache.clear();
  cache.set(path, names);
  return names;
}

const KEPT = 20_000;
const cache = new Map<string, readonly string[]>();

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
