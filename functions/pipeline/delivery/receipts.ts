import type { EditionName } from '../../model/keys.ts';
import { editionKey, receiptKey } from '../../model/keys.ts';
import { type Sent, type Store, StoreConflict, type WriteCondition } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { documentBytes } from '../documents.ts';

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

/**
 * Claims the delivery of an edition to a recipient: a conditional put, so of any number who try one succeeds.
 * What was refused may be claimed again. A dry run looks and writes nothing.
 */
export async function claim(
  store: Store,
  wanted: {
    readonly edition: EditionName;
    readonly recipient: string;
    readonly at: string;
    /** When this run began. */
    readonly started: string;
    readonly dryRun: boolean;
  },
): Promise<Claim> {
  const key = receiptKey(wanted.edition, wanted.recipient);
  const found = await store.read(key);
  const before = found === null ? null : (JSON.parse(new TextDecoder().decode(found.body)) as Receipt);
  if (before !== null && before.state !== 'refused')
    return { ours: false, known: knownOf(before, wanted.started) };
  const receipt: Receipt = {
    schema: 1,
    edition: editionKey(wanted.edition, 'report.json'),
    recipient: wanted.recipient,
    state: 'claimed',
    at: wanted.at,
    messageId: null,
    place: null,
    reason: null,
    attempt: (before?.attempt ?? 0) + 1,
  };
  if (wanted.dryRun) return { ours: true, key, receipt, etag: '' };
  const etag = await writeUnder(
    store,
    key,
    receipt,
    found === null ? { absent: true } : { etag: found.etag },
  );
  if (etag !== null) return { ours: true, key, receipt, etag };
  // Somebody was faster: what they wrote says how it stands.
  return claim(store, wanted);
}

/** Writes down what became of it. A receipt that somebody has changed meanwhile is left as it is. */
export async function settle(
  store: Store,
  { key, receipt, etag }: Extract<Claim, { readonly ours: true }>,
  sent: Sent,
  at: string,
): Promise<void> {
  const settled: Receipt =
    sent.outcome === 'sent'
      ? { ...receipt, state: 'sent', at, messageId: sent.messageId, place: sent.place }
      : { ...receipt, state: sent.outcome, at, reason: sent.reason };
  await writeUnder(store, key, settled, { etag });
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
