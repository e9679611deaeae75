import { dayInWords } from '../model/day-in-words.ts';
import type { Report } from '../model/report.ts';
import type { Around } from './around.ts';
import type { PageView } from './page-view.ts';
import { sentence } from './sentence.ts';

/** What a reader has to know before any figure: that this edition sets another right, or was set right itself. */
export function pageBanner(
  { correction, revision }: Pick<Report, 'correction' | 'revision'>,
  { newer, older }: Pick<Around, 'newer' | 'older'>,
): PageView['banner'] {
  if (correction === null && newer === null) return null;
  return {
    newer: newer === null ? null : { href: newer, text: 'Read the corrected edition' },
    correction:
      correction === null
        ? null
        : {
            title: `Correction ${revision - 1} of this edition, made on ${dayInWords(correction.at)}`,
            reason: ended(sentence(correction.reason)),
            changes: [...correction.changes],
          },
    older: older === null ? null : { href: older, text: 'The revision before it stays readable' },
  };
}

/** Somebody wrote it in a command, perhaps without a full stop. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
