import type { LetterName } from '../../model/audience.ts';
import type { EditionName } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import { findEditions } from './find-editions.ts';
import { privateRoot } from './visibility-of.ts';

/** All revisions of a letter of a month, the first first, wherever they lie: a project may have changed its visibility. */
export async function monthEditions(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  month: string,
  letter: LetterName,
): Promise<readonly EditionName[]> {
  const roots = [{ kind: 'public' } as const, privateRoot(letter, secrets)];
  const all = (await Promise.all(roots.map((root) => findEditions(store, root, letter)))).flat();
  return all.filter((edition) => edition.month === month).toSorted((a, b) => a.revision - b.revision);
}
