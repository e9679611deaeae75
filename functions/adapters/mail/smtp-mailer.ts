import type { Mailer, Sent } from '../../model/ports.ts';
import { composeMail } from './compose-mail.ts';
import { refusal } from './refusal.ts';
import { type NotSent, smtpFailure } from './smtp-failure.ts';
import { openSmtpSession, type SmtpSession } from './smtp-session.ts';
import type { SmtpSettings } from './smtp-settings.ts';

/**
 * Hands each letter to a mail server, one recipient a message, one message at a time over one connection. `sent` is what
 * the server has accepted; what was handed over without an answer that says yes or no is `unknown`.
 */
export function smtpMailer(settings: SmtpSettings): Mailer & { close(): Promise<void> } {
  let session: SmtpSession | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let barred: NotSent | null = null;
  return {
    send(message) {
      const sent = last.then(async (): Promise<Sent> => {
        const refused = refusal(message);
        if (refused !== null) return { outcome: 'refused', reason: refused };
        const { messageId, bytes } = await composeMail(message);
        const failure = await handOver({ from: message.from.address, to: message.to.address }, bytes);
        return failure ?? { outcome: 'sent', messageId, place: null };
      });
      last = sent.catch(() => undefined);
      return sent;
    },
    async close() {
      await last;
      session?.close();
      session = null;
    },
  };

  async function handOver(
    envelope: { readonly from: string; readonly to: string },
    bytes: Uint8Array,
  ): Promise<NotSent | null> {
    const reused = session?.isOpen() === true;
    const opened = reused ? null : await open();
    if (opened !== null) return opened;
    const failed = (await session?.send(envelope, bytes)) ?? null;
    if (failed === null) return null;
    // Whatever is left of the conversation, the next message begins a new one.
    session?.drop();
    session = null;
    // Servers end what is idle, or went on for long. Nothing was handed over, so it may be tried again.
    if (reused && !failed.handedOver && failed.hungUp) return handOver(envelope, bytes);
    return smtpFailure(failed, settings);
  }

  /** A login that was refused is not tried with each letter: that would lock the account. */
  async function open(): Promise<NotSent | null> {
    if (barred !== null) return barred;
    const opened = await openSmtpSession(settings);
    if (opened.ok) {
      session = opened.session;
      return null;
    }
    const failure = smtpFailure(opened.failed, settings);
    if (opened.failed.error.code === 'EAUTH') barred = failure;
    return failure;
  }
}
