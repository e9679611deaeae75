import { monthInWords } from '../model/month.ts';
import type { ApproveOutcome } from '../pipeline/approve.ts';
import type { SentBy } from './approve-remote.ts';
import { letterPlaces } from './letter-places.ts';
import { type SummaryTerminal, styleOf } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** What a person reads of letters to sponsors: to whom each went, or would go, and where it can be read. */
export function approveSummary(
  { month, at, again, letters }: ApproveOutcome,
  {
    dryRun,
    sentBy,
    ...where
  }: { readonly dryRun: boolean; readonly sentBy: SentBy } & Pick<LocatedOutcome, 'locate' | 'mailer'>,
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  const count = letters.length === 1 ? '1 letter to a sponsor' : `${letters.length} letters to sponsors`;
  const since = again ? `approved on ${at.slice(0, 10)}` : dryRun ? 'to read and approve' : 'approved now';
  const blocks = [
    `${monthInWords(month)}, ${count}: ${since}`,
    ...letters.map(
      ({ edition, delivered }) =>
        `${style.strong(style.plain(delivered.subject))}\n\n${letterPlaces({ edition, delivered }, { ...where, byRun: sentBy !== null }, style)}`,
    ),
    ...(sentBy === null
      ? []
      : [`${SENT_BY[sentBy]} ${style.hinted(`See how it stands: community-hat status --month ${month}`)}`]),
    ...(dryRun && !again
      ? [style.hinted(`When you have read them: community-hat approve --month ${month}`)]
      : []),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

const SENT_BY = {
  'woken run': 'The run in the cloud goes on now, and sends them.',
  'run under way': 'The run in the cloud is under way, and sends them when it is time.',
} as const satisfies Record<NonNullable<SentBy>, string>;
