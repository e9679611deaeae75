import type { Config } from '../../model/config.ts';
import type { EditionName } from '../../model/keys.ts';
import { editionKey } from '../../model/keys.ts';
import { domainOf, parseMailbox } from '../../model/mailbox.ts';
import type { Mailbox, Message } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import { messageStem } from './message-stem.ts';
import { toldApart } from './told-apart.ts';

/** What of an edition goes into a mail. */
export interface Letter {
  readonly report: Report;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly mail: Config['mail'];
  readonly archive: Config['archive'];
}

/** The mail of one recipient. Its id is the same each time, so that a mailer that writes files writes one. */
export function messageTo(
  to: Mailbox,
  {
    edition,
    letter,
    recipient,
    at,
  }: {
    readonly edition: EditionName;
    readonly letter: Letter;
    /** HMAC of the address. */
    readonly recipient: string;
    readonly at: string;
  },
): Message {
  const { subject, html, text, mail, archive } = letter;
  if (mail === undefined)
    throw new Error('The configuration says to whom letters go, but not from whom. Set mail.from');
  const from = parseMailbox(mail.from);
  const replyTo = mail.replyTo === undefined ? null : parseMailbox(mail.replyTo);
  return {
    id: `${messageStem(edition)}${recipient.slice(0, 8)}`,
    from,
    to,
    replyTo,
    subject,
    html,
    text,
    headers: {
      'List-Id': `<${toldApart(edition).toReversed().join('.')}.letters.${domainOf(from)}>`,
      'List-Unsubscribe': `<mailto:${inAddress(replyTo ?? from)}?subject=unsubscribe>`,
      ...(archive && { 'List-Archive': `<${pageOf(archive.url, edition)}>` }),
      'Feedback-ID': `${edition.month}:${edition.subject}:${edition.audience}:community-hat`,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'en',
    },
    date: at,
    tags: {
      audience: edition.audience,
      report: edition.subject,
      month: edition.month,
      revision: `${edition.revision}`,
      recipient,
    },
    list: LISTS[edition.audience],
  };
}

/** Whoever runs the programme is no subscriber. */
const LISTS = {
  maintainers: 'maintainers',
  sponsor: 'sponsors',
  programme: null,
} as const satisfies Record<EditionName['audience'], Message['list']>;

function inAddress({ address }: Mailbox): string {
  return encodeURIComponent(address).replaceAll('%40', '@');
}

function pageOf(archive: string, edition: EditionName): string {
  return `${archive.replace(/\/+$/, '')}/${editionKey(edition, 'index.html')}`;
}
