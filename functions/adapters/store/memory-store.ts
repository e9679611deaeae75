import { type Store, StoreConflict } from '../../model/ports.ts';
import { etagOf } from './etag-of.ts';
import { checkKey, compareKeys } from './store-key.ts';

/** For tests of steps: keeps every promise of a store, and forgets. */
export function memoryStore(): Store {
  const objects = new Map<string, Uint8Array>();
  return {
    async read(key) {
      checkKey(key);
      const body = objects.get(key);
      return body === undefined ? null : { body: Uint8Array.from(body), etag: etagOf(body) };
    },
    async stream(key) {
      checkKey(key);
      const body = objects.get(key);
      return body === undefined ? null : pieces(Uint8Array.from(body));
    },
    async write(key, body, condition) {
      checkKey(key);
      const before = objects.get(key);
      if (condition !== undefined) {
        const holds =
          'absent' in condition
            ? before === undefined
            : before !== undefined && etagOf(before) === condition.etag;
        if (!holds) throw new StoreConflict(key);
      }
      objects.set(key, Uint8Array.from(body));
      return { etag: etagOf(body) };
    },
    async *list(prefix) {
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(compareKeys);
    },
    async remove(key) {
      checkKey(key);
      objects.delete(key);
    },
    locate: (key) => `memory:${key}`,
  };
}

const PIECE = 65_536;

async function* pieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
}
