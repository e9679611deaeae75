import { randomUUID } from 'node:crypto';
import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { isOfDeadProcess, processMark } from './process-mark.ts';

/** A lock is held for one comparison and one renaming; older ones were left by a process that was killed. */
const STALE_MS = 10_000;
const WAIT_MS = 5;

/** Runs `work` while nobody else holds the lock of this file. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(file), `~lock.${basename(file)}`);
  while (!(await take(lock))) {
    if (await isStale(lock)) await breakLock(lock);
    else await sleep(WAIT_MS);
  }
  try {
    return await work();
  } finally {
    await unlink(lock).catch(() => undefined);
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(processMark());
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(lock)).mtimeMs;
    return age > STALE_MS || isOfDeadProcess(await readFile(lock, 'utf8'));
  } catch {
    return false;
  }
}

/** Renamed first: of several who break the same lock, one does. */
async function breakLock(lock: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  await rename(lock, aside).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}
