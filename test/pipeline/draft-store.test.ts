import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { type Store, StoreConflict } from '../../functions/model/ports.ts';
import { draftStore } from '../../functions/pipeline/draft-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = async (store: Store, key: string) => {
  const found = await store.read(key);
  return found === null ? null : new TextDecoder().decode(found.body);
};

test('what is written is read back, listed and streamed, and is not below until it is kept', async () => {
  const below = memoryStore();
  await below.write('a', bytes('old'));
  const { store, keep } = draftStore(below);
  await store.write('b', bytes('new'));
  await store.write('a', bytes('other'));
  expect([await text(store, 'a'), await text(store, 'b')]).toEqual(['other', 'new']);
  expect(await listed(store)).toEqual(['a', 'b']);
  const pieces: Uint8Array[] = [];
  for await (const piece of (await store.stream('b'))!) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe('new');
  expect([await text(below, 'a'), await text(below, 'b')]).toEqual(['old', null]);
  await keep();
  expect([await text(below, 'a'), await text(below, 'b')]).toEqual(['other', 'new']);
});

test('what is removed is gone here, and below when it is kept', async () => {
  const below = memoryStore();
  await below.write('a', bytes('old'));
  const { store, keep } = draftStore(below);
  await store.remove('a');
  expect([await text(store, 'a'), await store.stream('a'), await listed(store)]).toEqual([null, null, []]);
  expect(await text(below, 'a')).toBe('old');
  await keep();
  expect(await text(below, 'a')).toBeNull();
});

test('conditions hold for what is seen here', async () => {
  const below = memoryStore();
  const { etag } = await below.write('a', bytes('old'));
  const { store } = draftStore(below);
  await expect(store.write('a', bytes('x'), { absent: true })).rejects.toThrow(StoreConflict);
  const { etag: mine } = await store.write('a', bytes('x'), { etag });
  await expect(store.write('a', bytes('y'), { etag })).rejects.toThrow(StoreConflict);
  await store.write('a', bytes('y'), { etag: mine });
  expect(await text(store, 'a')).toBe('y');
});

test('what somebody has changed below since it was looked at is not written over', async () => {
  const below = memoryStore();
  await below.write('a', bytes('old'));
  const { store, keep } = draftStore(below);
  await store.read('a');
  await store.write('a', bytes('mine'));
  await below.write('a', bytes('theirs'));
  await expect(keep()).rejects.toThrow(StoreConflict);
  expect(await text(below, 'a')).toBe('theirs');
});

test('it is kept in the order in which it was written last', async () => {
  const below = memoryStore();
  const order: string[] = [];
  const watched: Store = {
    ...below,
    write(key, body, condition) {
      order.push(key);
      return below.write(key, body, condition);
    },
  };
  const { store, keep } = draftStore(watched);
  for (const key of ['a', 'b', 'a']) await store.write(key, bytes(key));
  await keep();
  expect(order).toEqual(['b', 'a']);
});

async function listed(store: Store): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  return keys;
}
