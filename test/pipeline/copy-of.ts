import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import type { Store } from '../../functions/model/ports.ts';

/** A store of its own with the same objects. */
export async function copyOf(store: Store): Promise<Store> {
  const copy = memoryStore();
  for await (const key of store.list('')) await copy.write(key, (await store.read(key))!.body);
  return copy;
}
