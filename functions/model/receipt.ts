/**
 * `receipts/<month>/<audience>/<subject>/r<revision>/<recipient HMAC>.json`: claimed before the mail is handed
 * over, settled after. A receipt in state `claimed` that nobody holds any more is `unknown`: never sent again by machine.
 */
export interface Receipt {
  readonly schema: 1;
  /** Key of the edition's `report.json`. */
  readonly edition: string;
  /** HMAC; no address is kept. */
  readonly recipient: string;
  readonly state: ReceiptState;
  readonly at: string;
  readonly messageId: string | null;
  /** Where the mail lies, for a mailer that writes files. */
  readonly place: string | null;
  readonly reason: string | null;
  /** How often it was tried; a refused one may be tried again. */
  readonly attempt: number;
  /** What the mail service told afterwards, in the order of its clock. Absent: nothing. */
  readonly events?: readonly MailEvent[];
}

/** The reason of a receipt that the configuration suppressed: taken out of the list again, such a recipient may get it. */
export const OPTED_OUT = 'opted out';

/** No delivery lasts as long: a claim that is older was left behind by a process that died, so nobody knows whether it went. */
export const STALE_CLAIM_MINUTES = 20;

/**
 * `suppressed`: who would have got it opted out, unsubscribed, or stands on the mail service's list of addresses that
 * bounced or complained; nobody's error. `refused`: it has not gone; the next run tries again.
 */
export type ReceiptState = 'claimed' | 'sent' | 'suppressed' | 'refused' | 'unknown';

export interface MailEvent {
  readonly kind: 'accepted' | 'delivered' | 'delayed' | 'bounced' | 'complained' | 'suppressed' | 'rejected';
  /** ISO, of the mail service's clock. */
  readonly at: string;
  /** In the mail service's words, such as the kind of a bounce; no address. */
  readonly detail: string | null;
  /** Of the receipt, when the message was sent. Absent: the first. */
  readonly attempt?: number;
}
