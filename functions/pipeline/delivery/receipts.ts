import type { EditionName } from '../../model/keys.ts';
import { editionKey, receiptKey } from '../../model/keys.ts';
import { type Sent, type Store, StoreConflict, type WriteCondition } from '../../model/ports.ts';
import { OPTED_OUT, type Receipt } from '../../model/receipt.ts';
import { documentBytes } from '../documents.ts';
import { toldState } from './told-state.ts';

/** Ours, with the condition under which it may be settled; or what another run has written down. */
export type Claim =
  | { readonly ours: true; readonly key: string; readonly receipt: Receipt; readonly etag: string }
  | {
      readonly ours: false;
      readonly known: {
        readonly outcome: 'alreadySent' | 'suppressed' | 'unknown' | 'inProgress';
        readonly place: string | null;
        readonly reason: string | null;
      };
    };

/** A delivery to one recipient that somebody wants. */
export interface Wanted {
  readonly edition: EditionName;
  /** HMAC of the address. */
  readonly recipient: string;
  readonly at: string;
  /** When this run began. */
  readonly started: string;
  /** The configuration says that they want none. Absent: it does not. */
  readonly optedOut?: boolean;
  readonly dryRun: boolean;
}

/**
 * Claims the delivery of an edition to a recipient: a conditional put, so of any number who try one succeeds. What was
 * refused may be claimed again, and what only the configuration suppressed. A dry run looks and writes nothing.
 */
export async function claim(store: Store, wanted: Wanted): Promise<Claim> {
  const key = receiptKey(wanted.edition, wanted.recipient);
  const found = await store.read(key);
  const before = found === null ? null : (JSON.parse(new TextDecoder().decode(found.body)) as Receipt);
  if (before !== null && !mayBeClaimed(before))
    return { ours: false, known: knownOf(before, wanted.started) };
  const receipt = wanted.optedOut ? suppressed(wanted, before) : claimed(wanted, before);
  const ofOptOut = { ours: false, known: knownOf(receipt, wanted.started) } as const;
  if (wanted.dryRun) return wanted.optedOut ? ofOptOut : { ours: true, key, receipt, etag: '' };
  if (wanted.optedOut && before?.state === 'suppressed') return ofOptOut;
  const etag = await writeUnder(
    store,
    key,
    receipt,
    found === null ? { absent: true } : { etag: found.etag },
  );
  // Somebody was faster: what they wrote says how it stands.
  if (etag === null) return claim(store, wanted);
  return wanted.optedOut ? ofOptOut : { ours: true, key, receipt, etag };
}

function mayBeClaimed({ state, reason }: Receipt): boolean {
  return state === 'refused' || (state === 'suppressed' && reason === OPTED_OUT);
}

function claimed({ edition, recipient, at }: Wanted, before: Receipt | null): Receipt {
  return {
    schema: 1,
    edition: editionKey(edition, 'report.json'),
    recipient,
    state: 'claimed',
    at,
    messageId: null,
    place: null,
    reason: null,
    attempt: (before?.attempt ?? 0) + 1,
    ...(before?.events && { events: before.events }),
  };
}

/** Nothing was tried, so no attempt is counted. */
function suppressed(wanted: Wanted, before: Receipt | null): Receipt {
  const attempt = before?.attempt ?? 0;
  return { ...claimed(wanted, before), state: 'suppressed', reason: OPTED_OUT, attempt };
}

/**
 * Lets a delivery that nobody knows the end of be tried again, as a person decided; attempts and what the mail service
 * told stay.
 * @returns false where somebody has changed the receipt meanwhile
 */
export async function release(
  store: Store,
  { key, receipt, etag }: { readonly key: string; readonly receipt: Receipt; readonly etag: string },
  at: string,
): Promise<boolean> {
  const released: Receipt = { ...receipt, state: 'refused', at, reason: 'released by a person' };
  return (await writeUnder(store, key, released, { etag })) !== null;
}

/**
 * Writes down what became of it, beside what the mail service told meanwhile: of a message that went, it may tell sooner
 * than it answers. Another attempt's receipt is left as it is.
 */
export async function settle(
  store: Store,
  { key, receipt, etag }: Extract<Claim, { readonly ours: true }>,
  sent: Sent,
  at: string,
): Promise<void> {
  const written = await writeUnder(store, key, settled(receipt, sent, at), { etag });
  if (written !== null) return;
  const found = await store.read(key);
  if (found === null) return;
  const now = JSON.parse(new TextDecoder().decode(found.body)) as Receipt;
  if (now.attempt !== receipt.attempt) return;
  await settle(store, { ours: true, key, receipt: now, etag: found.etag }, sent, at);
}

function settled(receipt: Receipt, sent: Sent, at: string): Receipt {
  const named =
    sent.outcome === 'sent'
      ? { ...receipt, at, messageId: sent.messageId, place: sent.place }
      : { ...receipt, at };
  // What the mail service told is more than what it answered, and much more than no answer.
  const told = toldState(receipt.events ?? [], receipt.attempt);
  if (told !== null) return { ...named, state: told };
  return { ...named, state: sent.outcome, ...(sent.outcome !== 'sent' && { reason: sent.reason }) };
}

/** @returns `null` where the condition did not hold */
async function writeUnder(
  store: Store,
  key: string,
  receipt: Receipt,
  condition: WriteCondition,
): Promise<string | null> {
  try {
    return (await store.write(key, documentBytes(receipt), condition)).etag;
  } catch (error) {
    if (error instanceof StoreConflict) return null;
    throw error;
  }
}

/** A claim from before this run began is one that nobody settled: the mail may have gone. */
function knownOf(
  { state, at, place, reason }: Receipt,
  started: string,
): Extract<Claim, { ours: false }>['known'] {
  if (state === 'sent') return { outcome: 'alreadySent', place, reason: null };
  if (state === 'suppressed') return { outcome: 'suppressed', place: null, reason };
  if (state === 'claimed' && at >= started)
    return { outcome: 'inProgress', place: null, reason: 'another run is sending it' };
  const claimedAt = `a run claimed it at ${at} and never said what became of it`;
  return { outcome: 'unknown', place: null, reason: state === 'claimed' ? claimedAt : reason };
}
