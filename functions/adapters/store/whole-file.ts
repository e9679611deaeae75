import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cannotWrite } from './cannot-write.ts';
import { errorCode } from './error-code.ts';
import { makeFolder } from './make-folder.ts';
import { isOfDeadProcess, processMark } from './process-mark.ts';

/** Puts the file there whole, in place of one that may be there. */
export async function replaceWhole(file: string, body: Uint8Array, mode = 0o644): Promise<void> {
  const aside = await writeAside(file, body, mode);
  try {
    await rename(aside, file);
  } catch (error) {
    await unlink(aside).catch(() => undefined);
    throw cannotWrite(dirname(file), error);
  }
}

/** Puts the file there whole if none is there; of any number who try at once exactly one gets `true`. */
export async function linkWhole(file: string, body: Uint8Array, mode = 0o644): Promise<boolean> {
  const aside = await writeAside(file, body, mode);
  try {
    await link(aside, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw cannotWrite(dirname(file), error);
  } finally {
    await unlink(aside).catch(() => undefined);
  }
}

/** Removes what killed processes of this machine left in a folder: files that never got their names. */
export async function sweepFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, mark] = /^~([^~]+)~/.exec(name) ?? [];
    if (mark !== undefined && isOfDeadProcess(mark)) await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** In the same folder, so that the last step is atomic; under a name that no key has. */
async function writeAside(file: string, body: Uint8Array, mode: number): Promise<string> {
  const aside = join(dirname(file), `~${processMark()}~${basename(file).slice(0, 100)}.${randomUUID()}`);
  try {
    const handle = await openInFolder(aside, mode);
    try {
      await handle.writeFile(body);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await unlink(aside).catch(() => undefined);
    throw cannotWrite(dirname(file), error);
  }
  return aside;
}

/** Somebody may remove the folder as empty just after it was made. */
async function openInFolder(file: string, mode: number) {
  for (let tries = 0; ; tries += 1) {
    try {
      await makeFolder(dirname(file));
      return await open(file, 'wx', mode);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || tries >= 20) throw error;
    }
  }
}
