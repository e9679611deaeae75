import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { domainOf } from '../../model/mailbox.ts';
import type { Mailbox, Message } from '../../model/ports.ts';

export interface ComposedMail {
  readonly messageId: string;
  readonly bytes: Uint8Array;
}

/** RFC 5322 bytes, multipart/alternative. The same message gives the same bytes. */
export async function composeMail(message: Message): Promise<ComposedMail> {
  const messageId = `<${message.id}@${domainOf(message.from)}>`;
  const composer = new MailComposer({
    from: addressOf(message.from),
    to: addressOf(message.to),
    ...(message.replyTo && { replyTo: addressOf(message.replyTo) }),
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    messageId,
    date: new Date(message.date),
    // Otherwise random.
    baseBoundary: createHash('sha256').update(message.id).digest('hex').slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { messageId, bytes: await composer.compile().build() };
}

function addressOf({ name, address }: Mailbox): { readonly name: string; readonly address: string } {
  return { name: name ?? '', address };
}
