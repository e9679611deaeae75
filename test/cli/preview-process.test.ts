import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** In a checkout of its own, whose templates may be broken: as a real process, with what a designer does. */
jest.setTimeout(240_000);

const ROOT = join(__dirname, '../..');
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
let checkout: string;
beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'cli-preview-checkout-'));
  for (const part of ['functions', 'templates', 'sandbox', 'examples', 'package.json', 'tsconfig.json'])
    await cp(join(ROOT, part), join(checkout, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
});
afterAll(() => rm(checkout, { recursive: true, force: true }));

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

test('a changed template is seen, a broken one is told with file and line, and Ctrl-C ends it with 0', async () => {
  expect(await start([]).ended).toMatchObject({ code: 0 });
  const { child, said, until, ended } = start(['preview', '--port', '0']);
  await until(/Made anew: July 2026, 7 letters/);
  const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said())?.[0] ?? '';
  const letter = async () => {
    const page = await (await fetch(new URL('letters/maintainers/quiet-apiary', url))).text();
    const [, address = ''] = /src="([^"?]+letter\.html)/.exec(page) ?? [];
    return { page, html: await (await fetch(new URL(address, url))).text() };
  };
  const file = join(checkout, 'templates/parts/ask.mjml');
  const before = await readFile(file, 'utf8');
  const lines = before.split('\n');
  const at = lines.findIndex((line) => line.includes('{{ask.lead}}') || line.includes('.lead}}'));
  expect(at).toBeGreaterThanOrEqual(0);
  const withLine = (line: string) => lines.with(at, line).join('\n');

  await writeFile(file, withLine(lines[at]!.replace(/(\{\{[\w.]*lead\}\})/, 'New words: $1')));
  await until(/Made anew[\s\S]*Made anew/);
  expect((await letter()).html).toContain('New words: ');

  await writeFile(file, withLine(`${lines[at]!}{{#if broken`));
  await until(/The last good letters stay/);
  const place = `templates/parts/ask.mjml:${at + 1}: `;
  expect(said()).toContain(place);
  const broken = await letter();
  expect(broken.page).toContain(place);
  expect(broken.html).toContain('New words: ');

  await writeFile(file, before);
  await until(/Made anew[\s\S]*Made anew[\s\S]*Made anew/);
  const mended = await letter();
  expect(mended.page).not.toContain(place);
  expect(mended.html).not.toContain('New words: ');

  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0 });
});

function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', TSX, join(checkout, 'functions/cli.ts'), ...args], {
    cwd: checkout,
    env: { PATH: process.env.PATH },
  });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      text += piece;
    });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, said: text });
    }),
  );
  return {
    child,
    ended,
    said: () => text,
    async until(what: RegExp) {
      const latest = Date.now() + 90_000;
      while (!what.test(text)) {
        if (!running.has(child)) throw new Error(`It ended: ${text}`);
        if (Date.now() > latest) throw new Error(`It never said ${what}: ${text}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
