import { monthInWords } from '../../model/month.ts';
import type { ApproveOutcome } from '../../pipeline/approve.ts';
import { LETTERS_HEAD, letterRow } from './letter-row.ts';

/** Markdown for the page of a run: which letters to sponsors were let go. */
export function approvalSummary(
  { month, letters }: ApproveOutcome,
  dryRun: boolean,
  locate: (key: string) => string,
): string {
  const rows = letters.map(({ name, edition, delivered }) => letterRow(name, edition, delivered, locate));
  const title = `## Letters to sponsors of ${monthInWords(month)}${dryRun ? ', sent to nobody: a dry run' : ', approved'}`;
  return `${title}\n\n${LETTERS_HEAD}${rows.join('')}\n`;
}
