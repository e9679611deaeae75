import { monthInWords } from '../model/month.ts';
import type { ResendOutcome, ResentLetter } from '../pipeline/resend.ts';
import { letterPlaces } from './letter-places.ts';
import { type Style, type SummaryTerminal, styleOf } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** What a person reads of letters that may have gone: of whom it is not known, and what came of sending them once more. */
export function resendSummary(
  { month, letters }: ResendOutcome,
  { dryRun, ...where }: { readonly dryRun: boolean } & Pick<LocatedOutcome, 'locate' | 'mailer'>,
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  if (letters.length === 0)
    return `\n${monthInWords(month)}: of every letter it is known whether it went. Nothing is sent again.\n\n`;
  const all = letters.reduce((sum, { unknown }) => sum + unknown.length, 0);
  const blocks = [
    `${monthInWords(month)}, ${all === 1 ? '1 recipient' : `${all} recipients`} of whom it ${dryRun ? 'is' : 'was'} not known whether they got their letter`,
    ...letters.map((letter) => block(letter, where, style)),
    ...(dryRun
      ? [
          style.hinted(
            `Some may get it twice. To send it once more: community-hat resend --unknown --month ${month}`,
          ),
        ]
      : []),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

function block(
  { headline, unknown, withheld, delivered }: ResentLetter,
  where: Pick<LocatedOutcome, 'locate' | 'mailer'>,
  style: Style,
): string {
  const lines = unknown.map(({ to, since, reason }) => {
    const who =
      to === null
        ? 'somebody who is listed no more'
        : to.name === null
          ? to.address
          : `${to.name} <${to.address}>`;
    const why = reason === null ? 'nobody said what became of it' : style.plain(reason);
    return `  ${style.plain(who)}  ${style.quiet(`tried ${since.slice(0, 16).replace('T', ' ')} UTC: ${why}`)}`;
  });
  const parts = [
    [style.strong(style.plain(headline)), ...lines].join('\n'),
    ...(withheld === null ? [] : [`  ${style.hinted(style.plain(`Left as it is: ${withheld.says}`))}`]),
    ...(delivered === null ? [] : [letterPlaces({ edition: null, delivered }, where, style)]),
  ];
  return parts.join('\n\n');
}
