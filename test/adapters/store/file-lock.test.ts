import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../../functions/adapters/store/file-lock.ts';

const PROCESSES = 8;
const ROUNDS = 100;
const MACHINE = hostname()
  .replace(/[^A-Za-z0-9]/g, '-')
  .slice(0, 60);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'community-hat-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('of several processes that break the lock of a dead one, one at a time holds it', async () => {
  const dead = await deadProcess();
  const racers = await Promise.all(Array.from({ length: PROCESSES }, aRacer));
  const numbers: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = join(folder, `${round}.txt`);
    await writeFile(file, '0');
    await writeFile(join(folder, `~lock.${round}.txt`), `${dead}@${MACHINE}`);
    await Promise.all(racers.map((racer) => answerOf(racer, file)));
    numbers.push(Number(await readFile(file, 'utf8')));
  }
  for (const racer of racers) racer.disconnect();
  expect(numbers).toEqual(Array.from({ length: ROUNDS }, () => PROCESSES));
  expect((await readdir(folder)).filter((name) => name.startsWith('~'))).toEqual([]);
}, 120_000);

test('a lock whose breaker was killed too is broken', async () => {
  const dead = await deadProcess();
  const file = join(folder, 'a.txt');
  const [lockId, claimId] = ['1', '2'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
  await writeFile(join(folder, '~lock.a.txt'), `${dead}@${MACHINE} ${lockId}`);
  await writeFile(join(folder, `~lock.a.txt.${lockId}`), `${dead}@${MACHINE} ${claimId}`);
  expect(await withLock(file, async () => 'held')).toBe('held');
  expect(await readdir(folder)).toEqual([]);
});

test('who held a lock too long does not remove that of another', async () => {
  const file = join(folder, 'a.txt');
  const other = `${process.pid}@${MACHINE} 00000000-0000-4000-8000-000000000001`;
  await withLock(file, () => writeFile(join(folder, '~lock.a.txt'), other));
  expect(await readFile(join(folder, '~lock.a.txt'), 'utf8')).toBe(other);
});

async function aRacer(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'lock-racer.ts'), { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

async function answerOf(racer: ChildProcess, file: string): Promise<void> {
  const answer = once(racer, 'message');
  racer.send(file);
  await answer;
}

function deadProcess(): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', '']);
    child.on('exit', () => resolve(child.pid ?? 0));
  });
}
