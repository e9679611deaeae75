import { type Store, StoreConflict } from '../../model/ports.ts';
import { compareKeys } from './store-key.ts';

/**
 * One store above another: what is written lies in the upper one, and the lower one is never changed.
 * @param hidden beginnings of keys of the lower one that are not seen
 */
export function overlayStore(
  upper: Store,
  lower: Pick<Store, 'read' | 'stream' | 'list' | 'locate'>,
  hidden: readonly string[] = [],
): Store {
  const removed = new Set<string>();
  const isSeen = (key: string) => !removed.has(key) && !hidden.some((prefix) => key.startsWith(prefix));
  const below = async (key: string) => (isSeen(key) ? lower.read(key) : null);
  return {
    read: async (key) => (await upper.read(key)) ?? (await below(key)),
    stream: async (key) => (await upper.stream(key)) ?? (isSeen(key) ? lower.stream(key) : null),
    async write(key, body, condition) {
      if (condition === undefined || (await upper.read(key)) !== null)
        return upper.write(key, body, condition);
      const before = await below(key);
      const holds = 'absent' in condition ? before === null : before?.etag === condition.etag;
      if (!holds) throw new StoreConflict(key);
      return upper.write(key, body, { absent: true });
    },
    async *list(prefix) {
      const keys = new Set<string>();
      for await (const key of lower.list(prefix)) if (isSeen(key)) keys.add(key);
      for await (const key of upper.list(prefix)) keys.add(key);
      yield* [...keys].sort(compareKeys);
    },
    async remove(key) {
      removed.add(key);
      await upper.remove(key);
    },
    locate: (key) => upper.locate(key),
  };
}
