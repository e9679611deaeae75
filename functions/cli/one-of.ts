import { nearest } from '../model/nearest.ts';
import { UsageError } from './usage-error.ts';

/** The word, which must be one of those. @throws UsageError with what was probably meant */
export function oneOf<W extends string>(words: readonly W[], word: string, what: string): W {
  const found = words.find((one) => one === word);
  if (found !== undefined) return found;
  const guess = nearest(word, words);
  throw new UsageError(
    `${what} ${word}: ${guess === null ? '' : `did you mean ${guess}? `}It is one of ${words.join(', ')}`,
  );
}
