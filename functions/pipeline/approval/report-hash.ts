import { createHash } from 'node:crypto';
import type { Store } from '../../model/ports.ts';

/** SHA-256 of a `report.json`, in hexadecimal: letter and page are made of it, so who has read them has read it. */
export async function reportHash(store: Store, key: string): Promise<string> {
  const found = await store.read(key);
  return createHash('sha256')
    .update(found?.body ?? '')
    .digest('hex');
}
