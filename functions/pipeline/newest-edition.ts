import type { LetterName } from '../model/audience.ts';
import type { Config } from '../model/config.ts';
import type { EditionName } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import { findEditions } from './editions/find-editions.ts';
import { visibilityOf } from './editions/visibility-of.ts';

/** The newest revision of a letter of a month; `null` where none is written. */
export async function newestEdition(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  month: string,
  letter: LetterName,
  config: Pick<Config, 'projects'>,
): Promise<EditionName | null> {
  const editions = await findEditions(store, visibilityOf(letter, config, secrets), letter);
  return editions.filter((edition) => edition.month === month).at(-1) ?? null;
}
