import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aWorld } from '../builders/world.ts';

/** Real processes with tokens that can be recognised, and a search of all that they leave. */
const ROOT = join(__dirname, '../..');
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
const TOKENS = [`ghp_${'Kx7'.repeat(12)}`, `ghs_${'Qw3_'.repeat(129)}`] as const;
const KEY = 'a key of Zz9Zz9Zz9Zz9Zz9';

const world = aWorld().withIssue().build();
const repository = world.repository.nameWithOwner;
let folder: string;
let sandbox: Sandbox | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-secrets-'));
});
afterEach(async () => {
  await sandbox?.close();
  sandbox = null;
  await rm(folder, { recursive: true, force: true });
});

describe.each(TOKENS)(
  'the token %#',
  (token) => {
    test('a whole run', async () => {
      sandbox = await startSandbox({ worlds: [world], token });
      const { code, said } = await run(sandbox.url, token);
      expect([code, said]).toEqual([0, expect.stringContaining(repository)]);
    });

    test('a token that is not accepted, with the stack of the error', async () => {
      sandbox = await startSandbox({ worlds: [world], token: 'another one altogether' });
      const { code, said } = await run(sandbox.url, token, { environment: { DEBUG: 'community-hat' } });
      expect([code, said]).toEqual([1, expect.stringContaining('GitHub does not accept the token')]);
      expect(said).toContain('    at ');
    });

    test('an address with the token in it where nobody is', async () => {
      const { code, said } = await run(`${await nobody()}/${token}/graphql?access_token=${token}`, token);
      expect(code).toBe(1);
      expect(said).toMatch(/Cannot reach http:\/\/127\.0\.0\.1:\d+\/\[secret\]\/graphql \(ECONNREFUSED\)/);
    });

    test.each([200, 403, 404, 502])('a GitHub that repeats what it was sent, HTTP %i', async (status) => {
      const echo = createServer((request, response) => {
        const { authorization = '' } = request.headers;
        const message = `${authorization} ${Buffer.from(token).toString('base64')} ${authorization.slice(0, 30)}`;
        response.writeHead(status, { 'content-type': 'application/json', 'x-echo': authorization });
        response.end(JSON.stringify({ message, data: null, errors: [{ type: authorization, message }] }));
      });
      await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
      const { port } = echo.address() as AddressInfo;
      // A body without end of trouble (502) is waited for; what was said until then is enough.
      const { said } = await run(`http://127.0.0.1:${port}/graphql`, token, {
        seconds: status === 502 ? 8 : 60,
      });
      echo.closeAllConnections();
      echo.close();
      if (status !== 502) expect(said).toMatch(/GitHub/);
    });

    test('a crash', async () => {
      sandbox = await startSandbox({ worlds: [world], token });
      const crash = join(folder, 'crash.mjs');
      await writeFile(
        crash,
        `const waiting = setInterval(() => {
        if (process.listenerCount('uncaughtException') === 0) return;
        clearInterval(waiting);
        const { GITHUB_TOKEN: token, COMMUNITY_HAT_KEY: key } = process.env;
        throw Object.assign(new Error('sent ' + token + ' ' + key), { request: { headers: { token } } });
      }, 1)`,
      );
      const { code, said } = await run(sandbox.url, token, { crash });
      await rm(crash);
      expect(code).toBe(1);
      expect(said).toContain('This is a bug of ours');
    });

    test('a token with a line break in it, or typed as something else', async () => {
      const broken = await run('http://127.0.0.1:1/graphql', `${token.slice(0, 20)}\n${token.slice(20)}`);
      expect([broken.code, broken.said]).toEqual([2, expect.stringContaining('GITHUB_TOKEN is no token')]);
      const typed = await run('http://127.0.0.1:1/graphql', token, { repo: token });
      expect([typed.code, typed.said]).toEqual([2, expect.stringContaining('--repo [secret]: a repository')]);
    });

    async function run(
      url: string,
      given: string,
      {
        environment = {},
        repo = repository,
        crash = null,
        seconds = 60,
      }: {
        readonly environment?: Readonly<Record<string, string>>;
        readonly repo?: string;
        readonly crash?: string | null;
        readonly seconds?: number;
      } = {},
    ): Promise<{ readonly code: number | null; readonly said: string }> {
      const imports = ['--import', TSX, ...(crash === null ? [] : ['--import', pathToFileURL(crash).href])];
      const args = [join(ROOT, 'functions/cli.ts'), 'run', '--repo', repo, '--json', '--month', '2026-07'];
      const child = spawn(process.execPath, [...imports, ...args], {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          GITHUB_TOKEN: given,
          GITHUB_GRAPHQL_URL: url,
          COMMUNITY_HAT_KEY: KEY,
          ...environment,
        },
      });
      const end = setTimeout(() => child.kill(), seconds * 1000);
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece) => {
          said += piece;
        });
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
      clearTimeout(end);
      const left = [said, ...(await filesUnder(folder))];
      for (const trace of [...tracesOf(token), ...tracesOf(KEY)])
        expect(left.filter((text) => text.includes(trace))).toEqual([]);
      return { code, said };
    }
  },
  120_000,
);

/** An address where somebody was until a moment ago. */
async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function tracesOf(secret: string): readonly string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [secret, base64, secret.slice(0, 12), secret.slice(-12), base64.slice(0, 12)];
}

/** Texts and names of all files, unpacked. */
async function filesUnder(top: string): Promise<readonly string[]> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const body = await readFile(join(parentPath, name));
      return `${join(parentPath, name)}\n${name.endsWith('.gz') ? gunzipSync(body) : body}`;
    }),
  );
}
