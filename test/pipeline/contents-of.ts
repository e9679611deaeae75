import { createHash } from 'node:crypto';
import type { Store } from '../../functions/model/ports.ts';

/** Every key with the hash of what is under it, in order. */
export async function contentsOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  for await (const key of store.list('')) {
    const body = (await store.read(key))?.body ?? '';
    contents.set(key, createHash('sha256').update(body).digest('hex'));
  }
  return contents;
}
