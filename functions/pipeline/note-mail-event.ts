import { receiptKey } from '../model/keys.ts';
import { type ReportedMail, type Store, StoreConflict } from '../model/ports.ts';
import { type MailEvent, OPTED_OUT, type Receipt } from '../model/receipt.ts';
import { toldState } from './delivery/told-state.ts';
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
  const of = (one: MailEvent) => `${one.kind} ${one.at} ${one.attempt ?? 1}`;
  const news: MailEvent = { ...event, attempt };
  if (known.some((one) => of(one) === of(news))) return receipt;
  const events = [...known, news].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  // Who opted out only after a letter went did get one; what the mail service itself suppressed stays so.
  const stays = receipt.state === 'suppressed' && receipt.reason !== OPTED_OUT;
  const state = stays ? null : toldState(events, receipt.attempt);
  const settles = state !== null && state !== receipt.state;
  return {
    ...receipt,
    ...(settles && { state, reason: state === 'sent' ? null : whyOf(event) }),
    messageId: receipt.messageId ?? messageId,
    events,
  };
}

function whyOf({ kind, detail }: MailEvent): string {
  const said = detail === null ? '' : `: ${detail}`;
  return kind === 'suppressed'
    ? `the mail service sends nothing to this address${said}`
    : `the mail service took the message and then rejected it${said}`;
}
