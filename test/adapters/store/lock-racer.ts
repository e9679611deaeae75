import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../../../functions/adapters/store/file-lock.ts';

/** One of several processes: adds one to the number in each file that it is told of, under its lock, and says so. */
process.on('message', async (file: string) => {
  await withLock(file, async () => {
    const before = Number(await readFile(file, 'utf8'));
    await sleep(1);
    await writeFile(file, String(before + 1));
  });
  process.send?.(file);
});
process.send?.('ready');
