import type { Store } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { readDocument } from '../documents.ts';

/**
 * Whether a letter may have reached anybody: one that was refused or suppressed has not, whatever else there is may have.
 * @param receipts prefix of their keys: those of a month, or of one edition.
 */
export async function mayHaveReachedSomebody(store: Store, receipts: string): Promise<boolean> {
  for await (const key of store.list(receipts)) {
    const receipt = await readDocument<Receipt>(store, key);
    if (receipt !== null && !NOT_GONE.has(receipt.state)) return true;
  }
  return false;
}

const NOT_GONE: ReadonlySet<Receipt['state']> = new Set(['refused', 'suppressed']);
