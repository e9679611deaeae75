import type { EditionName } from '../../model/keys.ts';
import type { Mailbox, Mailer, Message, Runtime, Sent } from '../../model/ports.ts';
import type { RecipientOutcome } from '../deliver.ts';
import { type Letter, messageTo } from './message-to.ts';
import { claim, settle } from './receipts.ts';

export interface Delivery {
  readonly edition: EditionName;
  readonly letter: Letter;
  /** When this run began. */
  readonly started: string;
  readonly dryRun: boolean;
}

/** Whom it is for, as the ledger knows them. */
export interface Recipient {
  readonly to: Mailbox;
  /** HMAC of the address. */
  readonly recipient: string;
  readonly optedOut: boolean;
}

/** Claims, hands over, and writes down what became of it. */
export async function deliverTo(
  { store, mailer, clock }: Pick<Runtime, 'store' | 'mailer' | 'clock'>,
  { to, recipient, optedOut }: Recipient,
  { edition, letter, started, dryRun }: Delivery,
): Promise<RecipientOutcome> {
  const at = clock.now().toISOString();
  // Before the claim: what cannot be written has not been tried.
  const message = messageTo(to, { edition, letter, recipient, at });
  const claimed = await claim(store, { edition, recipient, at, started, optedOut, dryRun });
  if (!claimed.ours) return { to, ...claimed.known };
  if (dryRun) return { to, outcome: 'wouldSend', place: null, reason: null };
  const { attempt } = claimed.receipt;
  const sent = await handOver(mailer, { ...message, tags: { ...message.tags, attempt: `${attempt}` } });
  await settle(store, claimed, sent, clock.now().toISOString());
  return sent.outcome === 'sent'
    ? { to, outcome: 'sent', place: sent.place, reason: null }
    : { to, outcome: sent.outcome, place: null, reason: sent.reason };
}

/** A mailer says what became of a message; one that throws has left it open. */
async function handOver(mailer: Mailer, message: Message): Promise<Sent> {
  try {
    return await mailer.send(message);
  } catch (error) {
    return { outcome: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
