import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer, Message, Sent } from '../../model/ports.ts';
import { pause } from '../pause.ts';
import { refusal } from './refusal.ts';
import { sesAllowance } from './ses-allowance.ts';
import { type SesFailure, sesFailure } from './ses-failure.ts';
import { sesRequest } from './ses-request.ts';
import type { SesPatience, SesSettings } from './ses-settings.ts';
import { type SesTrace, traced } from './ses-trace.ts';

/**
 * Hands each letter to SES, one recipient a message. `sent` is what SES has accepted, with SES's id; what it did not
 * answer is `unknown`. Only what SES certainly has not got is tried again.
 */
export function sesMailer(settings: SesSettings): Mailer & Required<Pick<Mailer, 'allowance'>> {
  const patience = settings.patience ?? PATIENCE;
  const client = new SESv2Client(configOf(settings, patience));
  return {
    async send(message) {
      const refused = refusal(message) ?? refusalOfSes(message);
      if (refused !== null) return { outcome: 'refused', reason: refused };
      for (const seconds of patience.pauses) {
        const sent = await handOver(message);
        if ('messageId' in sent || !sent.passes) return told(sent);
        await pause(seconds);
      }
      return told(await handOver(message), patience.pauses.length + 1);
    },
    allowance: () => sesAllowance(settings.address),
  };

  async function handOver(message: Message): Promise<SesFailure | { readonly messageId: string }> {
    const command = new SendEmailCommand(sesRequest(message, settings));
    const trace: SesTrace = { handedOver: false, broke: null, status: null };
    command.middlewareStack.add(traced(trace), { step: 'deserialize', priority: 'low' });
    try {
      const { MessageId: messageId } = await client.send(command);
      if (messageId) return { messageId };
      return {
        outcome: 'unknown',
        reason: 'SES answered without saying which message it has',
        passes: false,
      };
    } catch (error) {
      return sesFailure(error, trace);
    }
  }
}

/** SES mostly answers within a second. */
const PATIENCE: SesPatience = { connect: 5, answer: 30, pauses: [0.5, 1, 2, 4] };

/**
 * The SDK itself tries nothing again: after a hang-up, a 500 or a time-out it would send a second mail. Each message has a
 * connection of its own: one that lay idle may end at the moment it is used again, and nobody knows then what arrived.
 */
function configOf({ address }: SesSettings, { connect, answer }: SesPatience): SESv2ClientConfig {
  return {
    ...address,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: connect * 1000,
      requestTimeout: answer * 1000,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  };
}

/** What other mailers take and SES does not: it would say no, with a sentence that helps nobody. */
function refusalOfSes({ headers }: Message): string | null {
  const odd = Object.entries(headers).find(([, value]) => !/^[\x20-\x7e]{0,800}$/.test(value));
  return odd === undefined ? null : `the header ${odd[0]} is too long for SES, or has letters beyond ASCII`;
}

function told(sent: SesFailure | { readonly messageId: string }, tries = 1): Sent {
  if ('messageId' in sent) return { outcome: 'sent', messageId: sent.messageId, place: null };
  const { outcome, reason } = sent;
  return { outcome, reason: tries > 1 && outcome === 'refused' ? `${reason}, after ${tries} tries` : reason };
}
