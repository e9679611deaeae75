import { etagOf } from '../../../functions/adapters/store/etag-of.ts';
import { folderStore } from '../../../functions/adapters/store/folder-store.ts';

/** One of several processes: tries to create each key and to replace what the winner wrote; tells how often it won. */
async function race(folder: string): Promise<number> {
  const store = folderStore(folder);
  const begin = Buffer.from('begin');
  let wins = 0;
  for (let n = 0; n < 30; n += 1) {
    const key = `receipts/${n}.json`;
    const body = Buffer.from(`${process.pid}`);
    if (await succeeds(store.write(key, begin, { absent: true }))) wins += 1;
    if (await succeeds(store.write(key, body, { etag: etagOf(begin) }))) wins += 1;
  }
  return wins;
}

function succeeds(write: Promise<unknown>): Promise<boolean> {
  return write.then(
    () => true,
    () => false,
  );
}

race(process.argv[2] ?? '').then((wins) => process.send?.(wins, () => process.exit(0)));
