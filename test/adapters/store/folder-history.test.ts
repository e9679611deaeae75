import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderHistory } from '../../../functions/adapters/store/folder-history.ts';
import { processMark } from '../../../functions/adapters/store/process-mark.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-history-'));
});
afterEach(() => rm(root, { recursive: true }));

test('what a killed process left without a name is found by the key that it was for, and goes', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const machine = hostname()
    .replace(/[^A-Za-z0-9]/g, '-')
    .slice(0, 60);
  const uuid = '123e4567-e89b-42d3-a456-426614174000';
  const folder = join(root, 'runs', '2026-07');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `~${pid}@${machine}~plan.json.${uuid}`), 'left');
  await writeFile(join(folder, `~${processMark()}~plan.json.${uuid}`), 'being written');
  await writeFile(join(folder, 'plan.json'), 'there');
  const history = folderHistory(root);
  const found = [];
  for await (const version of history.list('runs/')) found.push(version);
  expect(found.map(({ key, kind }) => [key, kind])).toEqual([['runs/2026-07/plan.json', 'replaced']]);
  expect(Buffer.from((await history.read(found[0]!))!).toString()).toBe('left');
  await history.remove(found[0]!);
  await history.remove(found[0]!);
  expect([await history.read(found[0]!), (await readdir(folder)).length]).toEqual([null, 2]);
  expect(await history.list('findings/').next()).toMatchObject({ done: true });
});
