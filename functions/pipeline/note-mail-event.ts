import { receiptKey } from '../model/keys.ts';
import { type ReportedMail, type Store, StoreConflict } from '../model/ports.ts';
import type { MailEvent, Receipt, ReceiptState } from '../model/receipt.ts';
import { documentBytes } from './documents.ts';

/**
 * Writes down what the mail service told of a message, beside what the ledger knows; it settles a delivery of which
 * nobody knew whether the mail had gone. Told twice, and in any order, it comes to the same.
 *
 * @returns whether the ledger has such a delivery
 */
export async function noteMailEvent(store: Store, reported: ReportedMail): Promise<boolean> {
  const key = receiptKey(reported, reported.recipient);
  const found = await store.read(key);
  if (found === null) return false;
  const before = JSON.parse(new TextDecoder().decode(found.body)) as Receipt;
  const after = noted(before, reported);
  if (after === before) return true;
  try {
    await store.write(key, documentBytes(after), { etag: found.etag });
    return true;
  } catch (error) {
    // The delivery itself, or another event, was faster.
    if (error instanceof StoreConflict) return noteMailEvent(store, reported);
    throw error;
  }
}

function noted(receipt: Receipt, { event, attempt, messageId }: ReportedMail): Receipt {
  const known = receipt.events ?? [];
  if (known.some((one) => one.kind === event.kind && one.at === event.at)) return receipt;
  const events = [...known, event].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  // What is told of an earlier attempt says nothing about how this one ended, unless it went.
  const state = attempt <= receipt.attempt ? (SETTLES[event.kind] ?? receipt.state) : receipt.state;
  return { ...receipt, state, messageId: receipt.messageId ?? messageId, events };
}

/** What an event says of the delivery itself. A bounce is of a mail that was sent. */
const SETTLES: Readonly<Partial<Record<MailEvent['kind'], ReceiptState>>> = {
  accepted: 'sent',
  delivered: 'sent',
  delayed: 'sent',
  bounced: 'sent',
  complained: 'sent',
  suppressed: 'suppressed',
  rejected: 'refused',
};
