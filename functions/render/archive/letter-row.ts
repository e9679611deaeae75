import * as z from 'zod';
import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { Status } from '../../model/finding.ts';
import { sentence } from '../sentence.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { editionPath } from './paths.ts';
import { relativeHref } from './relative-href.ts';

/** A letter in a list of the archive. */
export const letterRowSchema = z.strictObject({
  href: relativeHref,
  name: z.string().min(1),
  headline: z.string().min(1),
  /** `Correction 1: the reason`; null of a first revision. */
  correction: z.string().nullable(),
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
export function letterRow(edition: CataloguedEdition, name: string, up: string): LetterRow {
  return {
    href: `${up}${editionPath(edition)}`,
    name,
    headline: sentence(edition.headline),
    correction: correctionOf(edition),
    counts: countsOf(edition),
  };
}

function correctionOf({ revision, correction }: CataloguedEdition): string | null {
  if (revision === 1) return null;
  const reason = correction === null ? '' : `: ${correction.reason}`;
  return `Correction ${revision - 1}${reason}`;
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
