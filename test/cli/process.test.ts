import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As a real process: exit codes, streams, signals. */
const ROOT = join(__dirname, '../..');
/** In the same process, as `npm start` does: the command of tsx kills a child that is too busy to answer a signal. */
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A busy machine takes long to start a process. */
jest.setTimeout(60_000);
/** One that outlives its test keeps Jest from ending. */
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

test('--version goes to stdout, exit code 0', async () => {
  expect(await start(['--version']).ended).toEqual({ code: 0, out: '0.1.0\n', err: '' });
});

test('a mistake goes to stderr, exit code 2', async () => {
  expect(await start(['run', '--mnth', '2026-07']).ended).toEqual({
    code: 2,
    out: '',
    err: 'run has no option --mnth. Did you mean --month? See: community-hat run --help\n',
  });
});

test('the sandbox prints the two lines to use, and ends on Ctrl-C', async () => {
  const { child, ended, until } = start(['sandbox']);
  await until('Ctrl-C ends it.');
  child.kill('SIGINT');
  const { code, out } = await ended;
  expect(code).toBe(0);
  expect(out).toMatch(
    /export GITHUB_GRAPHQL_URL=http:\/\/127\.0\.0\.1:\d+\/graphql\n {2}export GITHUB_TOKEN=sandbox\n/,
  );
});

test('Ctrl-C in the middle: exit code 130, and the same command goes on', async () => {
  const { child, ended } = start([]);
  while (running.has(child) && !existsSync(join(folder, 'out')))
    await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill('SIGINT');
  expect(await ended).toEqual({
    code: 130,
    out: '',
    err: '\nStopped. Nothing is half-written; the same command goes on where this one stopped.\n',
  });
  const again = await start([]).ended;
  expect(again.code).toBe(0);
  expect(again.err).not.toContain('warning');
  expect(again.out.match(/\.eml {2}written$/gm)).toHaveLength(5);
});

function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', TSX, join(ROOT, 'functions/cli.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  running.add(child);
  const written = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    written.out += piece;
  });
  child.stderr.on('data', (piece) => {
    written.err += piece;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, ...written });
    }),
  );
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on('data', () => written.out.includes(text) && resolve());
      child.on('close', () => reject(new Error(`It ended before it said ${text}: ${written.err}`)));
    });
  return { child, ended, until };
}
