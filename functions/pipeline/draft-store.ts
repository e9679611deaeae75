import { type Store, StoreConflict, type StoredObject } from '../model/ports.ts';

/**
 * A store over another: what is written stays here until it is kept, and is read back meanwhile. So a whole correction
 * can be made and looked at before anything of it is there. `keep` writes in the order in which it was written here.
 */
export function draftStore(below: Store): { readonly store: Store; keep(): Promise<void> } {
  const drafts = new Map<string, StoredObject | null>();
  /** What lay below when it was first looked at; `null`: nothing did. */
  const seen = new Map<string, string | null>();
  let written = 0;

  async function read(key: string): Promise<StoredObject | null> {
    const draft = drafts.get(key);
    if (draft !== undefined) return draft;
    const found = await below.read(key);
    if (!seen.has(key)) seen.set(key, found?.etag ?? null);
    return found;
  }

  function put(key: string, object: StoredObject | null): void {
    drafts.delete(key);
    drafts.set(key, object);
  }

  return {
    store: {
      read,
      async stream(key) {
        const draft = drafts.get(key);
        if (draft === undefined) return below.stream(key);
        return draft === null ? null : only(draft.body);
      },
      async write(key, body, condition) {
        if (condition !== undefined) {
          const found = await read(key);
          const holds = 'absent' in condition ? found === null : found?.etag === condition.etag;
          if (!holds) throw new StoreConflict(key);
        }
        written += 1;
        const etag = `draft-${written}`;
        put(key, { body: Uint8Array.from(body), etag });
        return { etag };
      },
      async *list(prefix) {
        const own = [...drafts.keys()].filter((key) => key.startsWith(prefix));
        const keys = new Set(own.filter((key) => drafts.get(key) !== null));
        for await (const key of below.list(prefix)) if (drafts.get(key) !== null) keys.add(key);
        yield* [...keys].sort(byBytes);
      },
      async remove(key) {
        put(key, null);
      },
      locate: (key) => below.locate(key),
    },
    async keep() {
      for (const [key, draft] of drafts) {
        if (draft === null) await below.remove(key);
        else await keepOne(below, key, draft.body, seen.get(key));
        drafts.delete(key);
      }
    },
  };
}

/** What is the same stays. What was looked at is replaced only if it is still as it was then. */
async function keepOne(
  below: Store,
  key: string,
  body: Uint8Array,
  seen: string | null | undefined,
): Promise<void> {
  const found = await below.read(key);
  if (found !== null && Buffer.from(found.body).equals(body)) return;
  if (seen === undefined) await below.write(key, body);
  else await below.write(key, body, seen === null ? { absent: true } : { etag: seen });
}

async function* only(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}

/** As stores list: by UTF-8 bytes. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
