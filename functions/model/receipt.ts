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
  readonly state: 'claimed' | 'sent' | 'refused' | 'unknown';
  readonly at: string;
  readonly messageId: string | null;
  /** Where the mail lies, for a mailer that writes files. */
  readonly place: string | null;
  readonly reason: string | null;
  /** How often it was tried; a refused one may be tried again. */
  readonly attempt: number;
}
