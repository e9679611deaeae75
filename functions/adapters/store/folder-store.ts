import { createReadStream } from 'node:fs';
import { readdir, readFile, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Store, StoreConflict, type WriteCondition } from '../../model/ports.ts';
import { errorCode } from './error-code.ts';
import { etagOf } from './etag-of.ts';
import { withLock } from './file-lock.ts';
import { checkKey, compareKeys, LOCAL_KEY_FILE } from './store-key.ts';
import { linkWhole, replaceWhole, sweepFolder } from './whole-file.ts';

/** Objects as files under a folder, for one machine; any number of processes may share it. */
export function folderStore(root: string): Store {
  const top = resolve(root);
  const fileOf = (key: string): string => {
    checkKey(key);
    return join(top, ...key.split('/'));
  };
  return {
    async read(key) {
      const body = await readOrNull(fileOf(key));
      return body === null ? null : { body, etag: etagOf(body) };
    },
    async stream(key) {
      const file = fileOf(key);
      return (await isFile(file)) ? createStream(file) : null;
    },
    async write(key, body, condition) {
      await writeFileAt(fileOf(key), key, body, condition);
      return { etag: etagOf(body) };
    },
    list: (prefix) => listUnder(top, prefix),
    async remove(key) {
      const file = fileOf(key);
      await unlink(file).catch(ignoreMissing);
      await sweepFolder(dirname(file));
      await removeEmptyFolders(dirname(file), top);
    },
    locate: fileOf,
  };
}

async function writeFileAt(
  file: string,
  key: string,
  body: Uint8Array,
  condition: WriteCondition | undefined,
): Promise<void> {
  if (condition === undefined) return replaceWhole(file, body);
  if ('absent' in condition) {
    if (!(await linkWhole(file, body))) throw new StoreConflict(key);
    return;
  }
  const { etag } = condition;
  if (!(await isFile(file))) throw new StoreConflict(key);
  await withLock(file, async () => {
    const before = await readOrNull(file);
    if (before === null || etagOf(before) !== etag) throw new StoreConflict(key);
    await replaceWhole(file, body);
  });
}

async function* createStream(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

async function* listUnder(top: string, prefix: string): AsyncGenerator<string> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  if (folder !== '') checkKey(folder.slice(0, -1));
  yield* walk(top, folder, prefix);
}

/** A folder sorts as its name with `/`: so the whole walk is in order of the keys' bytes. */
async function* walk(top: string, folder: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(join(top, folder), { withFileTypes: true }).catch(noEntries);
  const keys = entries
    .filter(({ name }) => !name.startsWith('~') && !(folder === '' && name === LOCAL_KEY_FILE))
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort(compareKeys);
  for (const key of keys) {
    if (!key.startsWith(prefix) && !prefix.startsWith(key)) continue;
    if (key.endsWith('/')) yield* walk(top, key, prefix);
    else if (key.startsWith(prefix)) yield key;
  }
}

async function removeEmptyFolders(from: string, top: string): Promise<void> {
  for (let folder = from; folder !== top && folder.startsWith(top); folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch {
      return;
    }
  }
}

async function readOrNull(file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function noEntries(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '');
}
