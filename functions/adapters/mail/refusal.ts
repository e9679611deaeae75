import { isAddress } from '../../model/mailbox.ts';
import type { Mailbox, Message } from '../../model/ports.ts';

/**
 * Why a message must not be handed to anybody, or `null`. Every mailer asks first: a line break in a header would let
 * whoever names a project write further headers.
 */
export function refusal(message: Message): string | null {
  const { id, from, to, replyTo, subject, headers, date, tags } = message;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,149}$/.test(id)) return 'the id of the message is not safe in a path';
  for (const [field, mailbox] of Object.entries({ From: from, To: to, 'Reply-To': replyTo })) {
    const wrong = mailbox === null ? null : wrongMailbox(mailbox);
    if (wrong !== null) return `${field} ${wrong}`;
  }
  if (subject.trim() === '') return 'there is no subject';
  if (BREAKS.test(subject)) return 'the subject has a control character in it';
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) || OURS.has(name.toLowerCase()))
      return `a header cannot be called ${JSON.stringify(name.slice(0, 60))}`;
    if (BREAKS.test(value)) return `the header ${name} has a control character in it`;
  }
  for (const [name, value] of Object.entries(tags))
    if (!/^[\w-]{1,256}$/.test(name) || !/^[\w-]{1,256}$/.test(value))
      return 'a tag has a character it cannot have';
  return Number.isNaN(Date.parse(date)) ? 'the date is none' : null;
}

/** Control characters, and what some reader takes for a line break. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** What the message itself says, or the mailer. */
const OURS = new Set([
  'from',
  'sender',
  'to',
  'cc',
  'bcc',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'return-path',
  'received',
]);

function wrongMailbox({ name, address }: Mailbox): string | null {
  if (!isAddress(address)) return 'is no mail address';
  return name !== null && BREAKS.test(name) ? 'has a control character in its name' : null;
}
