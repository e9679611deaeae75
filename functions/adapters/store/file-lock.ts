import { randomUUID } from 'node:crypto';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cannotWrite } from './cannot-write.ts';
import { errorCode } from './error-code.ts';
import { isOfDeadProcess, processMark } from './process-mark.ts';

/** A lock is held for one comparison and one renaming; older ones were left by a process that was killed. */
const STALE_MS = 10_000;
const WAIT_MS = 5;

/** Runs `work` while nobody else holds the lock of this file. */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(file), `~lock.${basename(file).slice(0, 100)}`);
  let own = await take(lock);
  while (own === null) {
    const stale = await staleId(lock);
    if (stale === null) await sleep(WAIT_MS);
    else await remove(lock, stale);
    own = await take(lock);
  }
  try {
    return await work();
  } finally {
    await remove(lock, own);
  }
}

/** The id of the lock that is ours now; `null`: somebody has it. It is there with its whole text or not at all. */
async function take(lock: string): Promise<string | null> {
  if ((await textOf(lock)) !== null) return null;
  const id = randomUUID();
  const aside = join(dirname(lock), `~${processMark()}~lock.${id}`);
  try {
    await writeFile(aside, `${processMark()} ${id}`);
    await link(aside, lock);
    return id;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return null;
    throw cannotWrite(dirname(lock), error);
  } finally {
    await unlink(aside).catch(() => undefined);
  }
}

/**
 * Removes the lock if it is still the one with this id. Whoever removes it, its holder or one who finds it stale, first
 * takes the claim to its removal, a lock of its own that is named by the id: so between the look and the removal
 * nobody puts another lock there.
 */
async function remove(lock: string, id: string): Promise<void> {
  const claim = `${lock}.${id}`;
  const own = await take(claim);
  if (own === null) {
    const stale = await staleId(claim);
    if (stale !== null) await remove(claim, stale);
    return;
  }
  try {
    if (idIn(await textOf(lock)) === id) await unlink(lock);
  } finally {
    if (idIn(await textOf(claim)) === own) await unlink(claim).catch(() => undefined);
  }
}

/** The id of a lock that nobody holds any more; `null`: it is held, or gone. */
async function staleId(lock: string): Promise<string | null> {
  try {
    const text = await readFile(lock, 'utf8');
    const age = Date.now() - (await stat(lock)).mtimeMs;
    const dead = isOfDeadProcess(text.split(' ')[0] ?? '');
    return dead || age > STALE_MS ? idIn(text) : null;
  } catch {
    return null;
  }
}

/** Locks of before there were ids have none. */
function idIn(text: string | null): string | null {
  return text === null ? null : (/ ([0-9a-f-]{36})$/.exec(text)?.[1] ?? 'none');
}

async function textOf(lock: string): Promise<string | null> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
