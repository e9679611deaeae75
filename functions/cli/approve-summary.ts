import { monthInWords } from '../model/month.ts';
import type { ApproveOutcome } from '../pipeline/approve.ts';
import { letterPlaces } from './letter-places.ts';
import { type SummaryTerminal, styleOf } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** What a person reads of letters to sponsors: to whom each went, or would go, and where it can be read. */
export function approveSummary(
  { month, at, again, letters }: ApproveOutcome,
  { dryRun, ...where }: { readonly dryRun: boolean } & Pick<LocatedOutcome, 'locate' | 'mailer'>,
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  const count = letters.length === 1 ? '1 letter to a sponsor' : `${letters.length} letters to sponsors`;
  const since = again ? `approved on ${at.slice(0, 10)}` : dryRun ? 'to read and approve' : 'approved now';
  const blocks = [
    `${monthInWords(month)}, ${count}: ${since}`,
    ...letters.map(
      ({ edition, delivered }) =>
        `${style.strong(style.plain(delivered.subject))}\n\n${letterPlaces({ edition, delivered }, where, style)}`,
    ),
    ...(dryRun && !again
      ? [style.hinted(`When you have read them: community-hat approve --month ${month}`)]
      : []),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}
