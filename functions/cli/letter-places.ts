import { type EditionFile, type EditionName, editionKey } from '../model/keys.ts';
import type { DeliverOutcome, RecipientOutcome } from '../pipeline/deliver.ts';
import type { Style } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

export type LetterWhere = Pick<LocatedOutcome, 'locate' | 'mailer'> & {
  /** A run in the cloud is going to send what would be sent. */
  readonly byRun?: boolean;
};

/** Where a letter went, and where its edition can be opened; `edition` is null where it is not written. */
export function letterPlaces(
  { edition, delivered }: { readonly edition: EditionName | null; readonly delivered: DeliverOutcome | null },
  { locate, mailer, byRun = false }: LetterWhere,
  style: Style,
): string {
  const sent = delivered === null ? [] : [letters(delivered, { mailer, byRun }, style)];
  return [...sent, ...(edition === null ? [] : [pages(edition, locate, style)])].join('\n\n');
}

function letters(
  { recipients, withheld, edition, resumeAt }: DeliverOutcome,
  { mailer, byRun }: Required<Omit<LetterWhere, 'locate'>>,
  style: Style,
): string {
  const later =
    resumeAt === null
      ? []
      : [
          `  ${style.hinted(`Not finished. Start the same command again after ${resumeAt}, and it goes on.`)}`,
        ];
  if (withheld !== null) {
    const title = withheld.why === 'unread' ? 'No letter went out' : 'Written, and sent to nobody yet';
    const mended = `\n  ${style.hinted(`When that is mended: community-hat run --month ${edition.month} --refresh`)}`;
    return `${style.strong(title)}\n  ${style.hinted(style.plain(withheld.says))}${/[.]$/.test(withheld.says) ? '' : '.'}${withheld.why === 'unread' ? mended : ''}${later.map((line) => `\n${line}`).join('')}`;
  }
  const nobody = ['  nobody is named to get it'];
  const lines = recipients.map(({ to, outcome, place, reason }) => {
    const who = to.name === null ? to.address : `${to.name} <${to.address}>`;
    const where = place === null ? who : style.path(place);
    const said = byRun && outcome === 'wouldSend' ? 'to be sent' : OUTCOMES[mailer][outcome];
    return `  ${where}  ${style.quiet(`${said}${reason === null ? '' : `: ${style.plain(reason)}`}`)}`;
  });
  return [
    style.strong(letterTitle(recipients, { mailer, byRun })),
    ...(lines.length === 0 ? nobody : lines),
    ...later,
  ].join('\n');
}

function letterTitle(
  recipients: readonly RecipientOutcome[],
  { mailer, byRun }: Required<Omit<LetterWhere, 'locate'>>,
): string {
  const all = (wanted: RecipientOutcome['outcome']) =>
    recipients.length > 0 && recipients.every(({ outcome }) => outcome === wanted);
  if (all('alreadySent')) return 'Nothing needed sending: the letters are sent already';
  if (all('wouldSend')) return byRun ? 'Letters, sent by the run in the cloud' : WOULD[mailer];
  if (!recipients.some(({ outcome }) => outcome === 'sent')) return 'Letters';
  return HANDED[mailer];
}

const HANDED = {
  files: 'Letters, put into the mailbox folder',
  smtp: 'Letters, handed to the mail server',
  ses: 'Letters, handed to Amazon SES',
} as const;

const WOULD = {
  files: 'Nothing was written, as you wished. The mailbox folder would get a letter to',
  smtp: 'Nothing was sent, as you wished. The mail server would get a letter to',
  ses: 'Nothing was sent, as you wished. Amazon SES would get a letter to',
} as const;

const MAILED = {
  sent: 'sent',
  alreadySent: 'sent before',
  suppressed: 'not sent, because they want none',
  refused: 'not sent, tried again next time',
  unknown: 'may or may not have gone, never sent again',
  inProgress: 'being sent by another run',
  wouldSend: 'would be sent',
} as const;

/** As files they go to nobody by themselves: somebody may send them. */
const OUTCOMES: Readonly<
  Record<LocatedOutcome['mailer'], Readonly<Record<RecipientOutcome['outcome'], string>>>
> = {
  files: {
    sent: 'written',
    alreadySent: 'written before',
    suppressed: 'not written, because they want none',
    refused: 'not written, tried again next time',
    unknown: 'may or may not be written, never tried again',
    inProgress: 'being written by another run',
    wouldSend: 'would be written',
  },
  smtp: MAILED,
  ses: MAILED,
};

function pages(edition: EditionName, locate: (key: string) => string, style: Style): string {
  const at = (file: EditionFile) => style.path(locate(editionKey(edition, file)));
  return [
    style.strong('Open in a browser'),
    `  ${at('letter.html')}  ${style.quiet('the letter')}`,
    `  ${at('index.html')}  ${style.quiet('its page, with every definition')}`,
  ].join('\n');
}
