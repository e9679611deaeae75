import { type EditionName, receiptKey } from '../../model/keys.ts';
import { parseMailbox } from '../../model/mailbox.ts';
import type { Mailbox, Runtime, Store } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { readDocument } from '../documents.ts';

/**
 * Who gets an edition: everybody who is listed; of a correction, whom one that it sets right was meant for, whether it
 * came there, may have, or was refused. Who was listed since knows of nothing to set right.
 */
export async function recipientsOf(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  edition: EditionName,
  listed: readonly string[],
): Promise<readonly Mailbox[]> {
  const all = listed.map(parseMailbox);
  if (edition.revision === 1) return all;
  const meant = await Promise.all(
    all.map(({ address }) => wasMeantFor(store, edition, secrets.hash('recipient', address.toLowerCase()))),
  );
  return all.filter((_, at) => meant[at]);
}

async function wasMeantFor(store: Store, edition: EditionName, recipient: string): Promise<boolean> {
  for (let revision = edition.revision - 1; revision > 0; revision -= 1) {
    const receipt = await readDocument<Receipt>(store, receiptKey({ ...edition, revision }, recipient));
    if (receipt !== null) return true;
  }
  return false;
}
