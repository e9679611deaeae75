import type { Store } from '../../model/ports.ts';
import { sameBytes } from '../editions/same-bytes.ts';

/**
 * Writes what is not there yet in these bytes. @returns whether it wrote
 * @throws StoreConflict where somebody else wrote it meanwhile
 */
export async function writeDifferent(store: Store, key: string, body: Uint8Array): Promise<boolean> {
  const found = await store.read(key);
  if (found !== null && sameBytes(found.body, body)) return false;
  await store.write(key, body, found === null ? { absent: true } : { etag: found.etag });
  return true;
}
