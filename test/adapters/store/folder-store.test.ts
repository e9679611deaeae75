import { fork, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../../functions/adapters/store/folder-store.ts';
import { storeContract } from './store-contract.ts';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

storeContract('folderStore', async () => {
  const folder = await aFolder();
  return () => folderStore(folder);
});

test('a folder that is not there yet is an empty store', async () => {
  const store = folderStore(join(await aFolder(), 'not', 'yet'));
  expect(await store.read('a')).toBeNull();
  for await (const key of store.list('')) throw new Error(key);
});

test('nothing but the objects is left in the folder, and no empty folder', async () => {
  const folder = await aFolder();
  const store = folderStore(folder);
  const { etag } = await store.write('runs/a/b/c.json', Buffer.from('x'));
  await store.write('runs/a/b/c.json', Buffer.from('y'), { etag });
  await store.write('runs/a/b/c.json', Buffer.from('z'), { absent: true }).catch(() => undefined);
  expect(await readdir(join(folder, 'runs/a/b'))).toEqual(['c.json']);
  await store.remove('runs/a/b/c.json');
  expect(await readdir(folder)).toEqual([]);
});

test('what a killed process left is not listed and does not block', async () => {
  const folder = await aFolder();
  const store = folderStore(folder);
  const { etag } = await store.write('runs/a.json', Buffer.from('x'));
  await writeFile(join(folder, 'runs', '~a.json.0000'), 'half');
  await writeFile(join(folder, 'runs', '~lock.a.json'), '');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(join(folder, 'runs', '~lock.a.json'), longAgo, longAgo);
  await store.write('runs/a.json', Buffer.from('y'), { etag });
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  expect(keys).toEqual(['runs/a.json']);
});

test('what a killed process left goes with the next removal in its folder', async () => {
  const folder = await aFolder();
  const store = folderStore(folder);
  await store.write('runs/a.json', Buffer.from('x'));
  const dead = await deadProcess();
  const machine = hostname()
    .replace(/[^A-Za-z0-9]/g, '-')
    .slice(0, 60);
  await writeFile(join(folder, 'runs', `~${dead}@${machine}~a.json.0000`), 'half');
  await writeFile(join(folder, 'runs', `~${process.pid}@${machine}~b.json.0000`), 'at work');
  await store.remove('runs/a.json');
  expect(await readdir(join(folder, 'runs'))).toEqual([`~${process.pid}@${machine}~b.json.0000`]);
});

test('of several processes that race for each of 30 keys exactly one wins each', async () => {
  const folder = await aFolder();
  const wins = await Promise.all(Array.from({ length: 4 }, () => racer(folder)));
  expect(wins.reduce((sum, count) => sum + count, 0)).toBe(60);
}, 60_000);

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'community-hat-store-'));
  folders.push(folder);
  return folder;
}

function deadProcess(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.on('exit', () => resolve(child.pid ?? 0));
  });
}

function racer(folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'folder-store-racer.ts'), [folder], {
      execArgv: ['--import', 'tsx'],
    });
    child.on('message', (wins) => resolve(Number(wins)));
    child.on('error', reject);
    child.on('exit', (code) => code !== 0 && reject(new Error(`racer ended with ${code}`)));
  });
}
