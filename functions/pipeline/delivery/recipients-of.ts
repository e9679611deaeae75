import { type EditionName, receiptKey } from '../../model/keys.ts';
import { parseMailbox } from '../../model/mailbox.ts';
import type { Mailbox, Runtime, Store } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { readDocument } from '../documents.ts';

/** Who gets an edition: everybody who is listed; of a correction, who may have got the one that it sets right. */
export async function recipientsOf(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  edition: EditionName,
  listed: readonly string[],
): Promise<readonly Mailbox[]> {
  const all = listed.map(parseMailbox);
  if (edition.revision === 1) return all;
  const got = await Promise.all(
    all.map(({ address }) => mayHaveGot(store, edition, secrets.hash('recipient', address.toLowerCase()))),
  );
  return all.filter((_, at) => got[at]);
}

async function mayHaveGot(store: Store, edition: EditionName, recipient: string): Promise<boolean> {
  for (let revision = edition.revision - 1; revision > 0; revision -= 1) {
    const receipt = await readDocument<Receipt>(store, receiptKey({ ...edition, revision }, recipient));
    if (receipt !== null && receipt.state !== 'refused') return true;
  }
  return false;
}
