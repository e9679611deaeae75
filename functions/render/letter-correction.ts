import { dayInWords } from '../model/day-in-words.ts';
import type { Correction, Report } from '../model/report.ts';
import { cut } from './cut.ts';
import { letterMore } from './letter-more.ts';
import type { LetterView } from './letter-view.ts';
import type { Place } from './place.ts';

/** Lines that the banner has at most. */
const CHANGES = 3;

/** The banner of a revision: why there is one, and what is different. */
export function letterCorrection(
  { correction, revision }: { readonly correction: Correction | null } & Pick<Report, 'revision'>,
  { place, terse }: { readonly place: Place; readonly terse: number },
): LetterView['correction'] {
  if (correction === null) return null;
  const { reason, at, changes } = correction;
  const shown = changes.slice(0, terse > 0 ? 1 : CHANGES);
  return {
    title: `Correction ${revision - 1}, ${dayInWords(at)}`,
    reason: cut(reason, { characters: 240, words: terse > 0 ? 16 : 36 }),
    changes: shown.map((change) => cut(change, { characters: 160, words: terse > 0 ? 16 : 24 })),
    more: letterMore({ shown: shown.length, total: changes.length, anchor: 'correction' }, place),
  };
}
