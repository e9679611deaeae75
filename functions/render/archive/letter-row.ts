import * as z from 'zod';
import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { Status } from '../../model/finding.ts';
import { sentence } from '../sentence.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { letterOf } from './letters.ts';
import { editionPath } from './paths.ts';
import { relativeHref } from './relative-href.ts';

/** A letter in a list of the archive. */
export const letterRowSchema = z.strictObject({
  href: relativeHref,
  name: z.string().min(1),
  headline: z.string().min(1),
  /** Of revision 2 and later: `Correction 1: the reason`, and the revision that it corrects, where that is here. */
  correction: z.strictObject({ says: z.string(), before: relativeHref.nullable() }).nullable(),
  counts: z.array(
    z.strictObject({
      key: z.enum(['neglected', 'watch', 'fine', 'none']),
      symbol: z.string(),
      says: z.string(),
    }),
  ),
});

export type LetterRow = z.infer<typeof letterRowSchema>;

/** @param up the way from the page to the root: `''`, `../` */
export function letterRow(
  edition: CataloguedEdition,
  name: string,
  { up, editions }: { readonly up: string; readonly editions: readonly CataloguedEdition[] },
): LetterRow {
  return {
    href: `${up}${editionPath(edition)}`,
    name,
    headline: sentence(edition.headline),
    correction: edition.revision === 1 ? null : correctionOf(edition, editions, up),
    counts: countsOf(edition),
  };
}

function correctionOf(
  edition: CataloguedEdition,
  editions: readonly CataloguedEdition[],
  up: string,
): LetterRow['correction'] {
  const { revision, correction, month } = edition;
  const before = editions.find(
    (each) => letterOf(each) === letterOf(edition) && each.month === month && each.revision === revision - 1,
  );
  return {
    says: `Correction ${revision - 1}${correction === null ? '' : `: ${correction.reason}`}`,
    before: before === undefined ? null : `${up}${editionPath(before)}`,
  };
}

const GRADED = ['neglected', 'watch', 'fine'] as const satisfies Status[];
const UNANSWERED = ['unavailable', 'not-applicable', 'not-enough-data'] as const satisfies Status[];

/** Grades that nothing has are left out. Standing facts have no grade. */
function countsOf({ statuses }: CataloguedEdition): LetterRow['counts'] {
  const without = UNANSWERED.reduce((sum, status) => sum + (statuses[status] ?? 0), 0);
  return [
    ...GRADED.flatMap((status) => {
      const { key, symbol, word } = STATUS_WORDS[status];
      const count = statuses[status] ?? 0;
      return count === 0 ? [] : [{ key, symbol, says: `${count} ${word}` }];
    }),
    ...(without === 0 ? [] : [{ key: 'none' as const, symbol: '?', says: `${without} without an answer` }]),
  ];
}
