import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from '../model/ports.ts';
import { LOCAL_KEY_FILE } from './store/store-key.ts';
import { linkWhole } from './store/whole-file.ts';

/** HMAC-SHA-256 under one key; hashes for different purposes have nothing to do with each other. */
export function keyedSecrets(key: string): Secrets {
  return {
    hash: (purpose, text) =>
      createHmac('sha256', key).update(`${purpose}\0${text}`).digest('hex').slice(0, 32),
  };
}

/** The key of a store on this machine: made once, at random, kept beside the objects for its owner alone. */
export async function localKey(storeFolder: string): Promise<string> {
  const file = join(storeFolder, LOCAL_KEY_FILE);
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === null) await linkWhole(file, Buffer.from(`${randomBytes(32).toString('hex')}\n`), 0o600);
  const key = (found ?? (await readFile(file, 'utf8'))).trim();
  if (key.length < 32)
    throw new Error(`${file} holds no key. Remove it if this store is new; else restore it`);
  return key;
}
