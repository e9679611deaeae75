import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyedSecrets, localKey } from '../../functions/adapters/secrets.ts';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'community-hat-secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a hash is stable under its key, and differs by key, purpose and text', () => {
  const { hash } = keyedSecrets('one key');
  const hashes = [
    hash('recipient', 'ada@example.org'),
    hash('commit-address', 'ada@example.org'),
    hash('recipient', 'bo@example.org'),
    keyedSecrets('another key').hash('recipient', 'ada@example.org'),
  ];
  expect(new Set(hashes).size).toBe(4);
  for (const one of hashes) expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(keyedSecrets('one key').hash('recipient', 'ada@example.org')).toBe(hashes[0]);
});

test('a store’s own key is made once, whoever asks at the same time, for its owner alone, and is no object', async () => {
  const store = join(folder, 'new', 'store');
  const keys = await Promise.all(Array.from({ length: 20 }, () => localKey(store)));
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(await localKey(store)).toBe(keys[0]);
  expect((await stat(join(store, '.key'))).mode & 0o777).toBe(0o600);
  for await (const key of folderStore(store).list('')) throw new Error(key);
  expect((await readFile(join(store, '.key'), 'utf8')).trim()).toBe(keys[0]);
});

test('a key file that holds no key is not replaced in silence: all hashes would change', async () => {
  await writeFile(join(folder, '.key'), 'short');
  await expect(localKey(folder)).rejects.toThrow('holds no key');
});
