import { type Copy, knownRefOf, refOf, run } from './copy.ts';

/** The commit that the branch has now, fetched; `null`: there is no such branch. History is not asked for. */
export async function fetchTip(copy: Copy): Promise<string | null> {
  const { remote } = copy.place;
  const [tip = ''] = (await run(copy, ['ls-remote', remote, refOf(copy)])).split('\t');
  if (tip.trim() === '') return null;
  if (tip === copy.base) return tip;
  const refs = `+${refOf(copy)}:${knownRefOf(copy)}`;
  await run(copy, ['fetch', '--quiet', '--depth=1', '--no-tags', '--no-write-fetch-head', remote, refs]);
  return (await run(copy, ['rev-parse', knownRefOf(copy)])).trim();
}
