import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotWrite } from '../../../functions/adapters/store/cannot-write.ts';
import { folderStore } from '../../../functions/adapters/store/folder-store.ts';
import { checkWritable, makeWritable } from '../../../functions/adapters/store/make-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'make-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what can be written to is made; only looked at, it is not', async () => {
  await checkWritable(join(folder, 'a/b'));
  await expect(checkWritable(join(folder, 'a'))).resolves.toBeUndefined();
  await makeWritable(join(folder, 'a/b'));
  await makeWritable(join(folder, 'a/b'));
});

test('a file among the folders', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const message = `Cannot write to ${file} (it is not a folder)`;
  await expect(makeWritable(join(file, 'x/y'))).rejects.toThrow(message);
  await expect(checkWritable(file)).rejects.toThrow(message);
  const write = folderStore(join(file, 'x')).write('runs/a.json', Buffer.from('a'));
  await expect(write).rejects.toThrow(`Cannot write to ${join(file, 'x/runs')} (it is not a folder)`);
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('where no folder can ever be made, it ends at once', async () => {
  await expect(makeWritable('/proc/nope/store')).rejects.toThrow(/^Cannot write to \/proc \(/);
  const write = folderStore('/proc/nope').write('runs/a.json', Buffer.from('a'));
  await expect(write).rejects.toThrow(/^Cannot write to \/proc\/nope\/runs \(/);
});

test.each([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'it is read-only'],
  ['ENOTDIR', 'it is not a folder'],
  ['EISDIR', 'a folder lies where a file belongs'],
  ['ENOENT', 'no folder can be made there'],
  ['ENOSPC', 'no space is left'],
])('%s', (code, why) => {
  const raw = Object.assign(new Error(`${code}: open '/out/~1@here~plan.json.5'`), { code });
  expect(cannotWrite('/out', raw)).toMatchObject({ message: `Cannot write to /out (${why})`, code });
});

test('other errors stay as they are', () => {
  const other = new Error('no');
  expect(cannotWrite('/out', other)).toBe(other);
});
