import { type EditionName, receiptsOf } from '../../model/keys.ts';
import { parseMailbox } from '../../model/mailbox.ts';
import type { Mailbox, Runtime } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { isStale } from './is-stale.ts';

/** A delivery of which nobody knows whether the mail went, with the condition under which it may be changed. */
export interface InDoubt {
  readonly key: string;
  readonly receipt: Receipt;
  readonly etag: string;
  /** Found by hashing those who are listed; `null`: listed no more. */
  readonly to: Mailbox | null;
}

/** Those of an edition: what a mailer left open, and what was claimed so long ago that nobody is at it any more. */
export async function inDoubt(
  { store, secrets, clock }: Pick<Runtime, 'store' | 'secrets' | 'clock'>,
  edition: EditionName,
  listed: readonly string[],
): Promise<readonly InDoubt[]> {
  const mailboxes = listed.map(parseMailbox);
  const byHash = new Map(mailboxes.map((to) => [secrets.hash('recipient', to.address.toLowerCase()), to]));
  const at = clock.now().toISOString();
  const found: InDoubt[] = [];
  for await (const key of store.list(receiptsOf(edition))) {
    const object = await store.read(key);
    if (object === null) continue;
    const receipt = JSON.parse(new TextDecoder().decode(object.body)) as Receipt;
    if (receipt.state === 'unknown' || (receipt.state === 'claimed' && isStale(receipt, at)))
      found.push({ key, receipt, etag: object.etag, to: byHash.get(receipt.recipient) ?? null });
  }
  const place = ({ to }: InDoubt) => (to === null ? mailboxes.length : mailboxes.indexOf(to));
  return found.sort((one, other) => place(one) - place(other));
}
