import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { overlayStore } from '../../../functions/adapters/store/overlay-store.ts';
import { storeContract } from './store-contract.ts';

storeContract('overlayStore', async () => {
  const store = overlayStore(memoryStore(), memoryStore());
  return () => store;
});

test('what is written lies above, and below nothing changes', async () => {
  const { lower, store } = await two();
  const before = await store.read('findings/a.json');
  await store.write('findings/a.json', bytes('new'), { etag: before!.etag });
  expect([await text(store, 'findings/a.json'), await text(lower, 'findings/a.json')]).toEqual([
    'new',
    'old',
  ]);
  await store.remove('findings/b.json');
  expect([await text(store, 'findings/b.json'), await text(lower, 'findings/b.json')]).toEqual([null, 'old']);
  expect(await keys(store)).toEqual(['findings/a.json']);
});

test('a condition is about what is seen', async () => {
  const { store } = await two();
  await expect(store.write('findings/a.json', bytes('new'), { absent: true })).rejects.toThrow(
    'findings/a.json',
  );
  await expect(store.write('findings/a.json', bytes('new'), { etag: 'another' })).rejects.toThrow();
  await store.write('receipts/c.json', bytes('new'), { absent: true });
  expect(await text(store, 'receipts/c.json')).toBe('new');
});

test('what is hidden is not there', async () => {
  const { store } = await two();
  expect(await store.read('receipts/c.json')).toBeNull();
  expect(await keys(store)).toEqual(['findings/a.json', 'findings/b.json']);
});

async function two() {
  const lower = memoryStore();
  for (const key of ['findings/a.json', 'findings/b.json', 'receipts/c.json'])
    await lower.write(key, bytes('old'));
  return { lower, store: overlayStore(memoryStore(), lower, ['receipts/']) };
}

function bytes(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

async function text(store: ReturnType<typeof memoryStore>, key: string): Promise<string | null> {
  const found = await store.read(key);
  return found === null ? null : new TextDecoder().decode(found.body);
}

async function keys(store: ReturnType<typeof memoryStore>): Promise<string[]> {
  const found: string[] = [];
  for await (const key of store.list('')) found.push(key);
  return found;
}
