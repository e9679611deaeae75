import { AUDIENCES, type LetterName } from '../model/audience.ts';
import type { Config } from '../model/config.ts';
import { lettersOf } from '../model/letters.ts';
import { oneOf } from './one-of.ts';
import { UsageError } from './usage-error.ts';

/** The letter that a person names. @throws UsageError that says what was probably meant */
export function namedLetter(
  config: Config,
  { subject, audience }: { readonly subject: string | null; readonly audience: string | null },
): LetterName {
  const wanted = audience === null ? null : oneOf(AUDIENCES, audience, '--audience');
  const letters = lettersOf(config).filter((letter) => wanted === null || letter.audience === wanted);
  const ids = [...new Set(letters.map((letter) => letter.subject))];
  if (ids.length === 0) throw new UsageError(`--audience ${wanted}: the configuration has no such letter`);
  if (subject === null)
    throw new UsageError(`--subject is missing: whose letter? It is one of ${ids.join(', ')}`);
  const id = oneOf(ids, subject, '--subject');
  const [first, second] = letters.filter((letter) => letter.subject === id);
  if (first === undefined || second !== undefined)
    throw new UsageError(
      `--subject ${id} is the id of a project and of a sponsor. Say which: --audience maintainers or --audience sponsor`,
    );
  return first;
}
