import type { Store } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { readDocument } from '../documents.ts';

/**
 * Whether a letter may have reached anybody: a refused one has not, whatever else there is may have.
 * @param receipts prefix of their keys: those of a month, or of one edition.
 */
export async function mayHaveReachedSomebody(store: Store, receipts: string): Promise<boolean> {
  for await (const key of store.list(receipts)) {
    const receipt = await readDocument<Receipt>(store, key);
    if (receipt !== null && receipt.state !== 'refused') return true;
  }
  return false;
}
