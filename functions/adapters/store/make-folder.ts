import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CannotWrite, cannotWrite } from './cannot-write.ts';
import { errorCode } from './error-code.ts';

/**
 * Makes the folder and those above it. Node's recursive `mkdir` never ends under `/proc`, where a folder that is there
 * lets none be made and says that there is none.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await makeOne(folder);
  }
}

/** @throws CannotWrite, at once, where nothing can be written into the folder or into the nearest one that is there */
export async function checkWritable(folder: string): Promise<void> {
  const there = await nearestThere(resolve(folder));
  if (!(await stat(there)).isDirectory()) throw new CannotWrite(there, 'ENOTDIR');
  await access(there, constants.W_OK | constants.X_OK).catch((error) => {
    throw cannotWrite(there, error);
  });
}

/** The same, and the folder is there afterwards. */
export async function makeWritable(folder: string): Promise<void> {
  await checkWritable(folder);
  const there = await nearestThere(resolve(folder));
  await makeFolder(resolve(folder)).catch((error) => {
    throw cannotWrite(there, error);
  });
}

async function makeOne(folder: string): Promise<void> {
  await mkdir(folder).catch((error) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

async function nearestThere(folder: string): Promise<string> {
  try {
    await stat(folder);
    return folder;
  } catch (error) {
    const above = dirname(folder);
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') || above === folder)
      throw cannotWrite(folder, error);
    return nearestThere(above);
  }
}
