import { receiptsOfMonth } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import { readDocument } from '../documents.ts';

/** When the last maintainer got a letter of the month; null: none did. ISO. */
export async function maintainersGotTheirs(store: Store, month: string): Promise<string | null> {
  let last: string | null = null;
  for await (const key of store.list(`${receiptsOfMonth(month)}maintainers/`)) {
    const receipt = await readDocument<Receipt>(store, key);
    if (receipt?.state === 'sent' && (last === null || receipt.at > last)) last = receipt.at;
  }
  return last;
}
