import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { get, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../functions/cli/main.ts';
import { inScheme } from '../../functions/cli/preview/in-scheme.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { aWorld } from '../builders/world.ts';
import { aTerminal } from './a-terminal.ts';

/** Over a real socket; the letters are made anew in a process of their own, as for a person. */
jest.setTimeout(120_000);

const world = aWorld().withIssue().build();
let made: string;
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'cli-preview-made-'));
  await writeFile(join(made, 'community-hat.yaml'), config('Lamp'));
  const sandbox = await startSandbox({ worlds: [world] });
  const environment = { GITHUB_GRAPHQL_URL: sandbox.url, GITHUB_TOKEN: 'sandbox' };
  expect(await main(['run', '--month', '2026-07'], aTerminal(made, { environment }).terminal)).toBe(0);
  await sandbox.close();
});
afterAll(() => rm(made, { recursive: true, force: true }));

let folder: string;
const endings: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-preview-'));
  await cp(made, folder, { recursive: true });
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await rm(folder, { recursive: true, force: true });
});

describe('what is shown', () => {
  test('the letters of the newest month, with all that belongs to each', async () => {
    const { read, url } = await aPreview();
    const index = await read('/');
    expect(index.body).toContain('<h1>Letters of July 2026</h1>');
    expect(index.body).toMatch(/<h2>Maintainers<\/h2>[\s\S]*>Lamp, July: /);
    for (const says of ['page', 'html', 'text', 'md', 'json', 'eml'])
      expect(index.body).toContain(`>${says}</a>`);
    const links = [...index.body.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!);
    expect(links.length).toBeGreaterThan(9);
    for (const link of links) expect([link, (await fetch(new URL(link, url))).status]).toEqual([link, 200]);
  });

  test('a letter at two widths, light, dark and without images, as text and markdown', async () => {
    const { read } = await aPreview();
    const { body } = await read('/letters/maintainers/lamp');
    const frames = [...body.matchAll(/<figure class="w(\d+)">.*?title="([^"]+)" src="([^"]+)"/g)];
    expect(frames.map(([, width, says]) => [width, says])).toEqual([
      ['600', '600 px, light'],
      ['375', '375 px, light'],
      ['600', '600 px, dark'],
      ['375', '375 px, dark'],
      ['600', '600 px, images off'],
      ['600', 'text'],
      ['600', 'markdown'],
    ]);
    const addresses = frames.map(([, , , address]) => address!.replaceAll('&#38;', '&'));
    const shown = await Promise.all(addresses.map((address) => read(address)));
    expect(shown.map(({ status }) => status)).toEqual(addresses.map(() => 200));
    expect(shown[2]!.body).not.toBe(shown[0]!.body);
    expect(shown[4]!.policy).toContain("img-src 'none'");
    expect(shown[5]!.type).toBe('text/plain; charset=utf-8');
  });

  test('a mail with its headers and parts', async () => {
    const { read } = await aPreview();
    const [name] = await readdir(join(folder, 'out/mailbox'));
    const { body } = await read(`/mailbox/${name}`);
    expect(body).toContain('<th scope="row">From</th><td>Community Hat &#60;letters@hat.example&#62;</td>');
    expect(body).toContain('<th scope="row">To</th><td>Anna &#60;anna@lamp.example&#62;</td>');
    expect(body).toMatch(/Parts: text\/html, [\d.]+ KB; text\/plain, [\d.]+ KB/);
    expect((await read(`/mailbox/${name}/html`)).body).toContain('<html');
    expect((await read(`/mailbox/${name}/text`)).body).toContain('Lamp, July 2026');
    expect((await read(`/mailbox/${name}/source`)).body).toContain('Auto-Submitted: auto-generated');
    expect((await read(`/mailbox/${name}/eml`)).type).toBe('message/rfc822');
  });

  test('letters run nothing, and the previewer only what is its own', async () => {
    const { read } = await aPreview();
    const { body, policy } = await read('/letters/maintainers/lamp');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?! src="\/preview\.js")/);
    const [, letter = ''] = /src="([^"?]+letter\.html)/.exec(body) ?? [];
    const page = letter.replace('letter.html', 'index.html');
    for (const address of [letter, page, letter.replace('.html', '.txt')]) {
      const shown = await read(address);
      expect(shown.policy).toContain("default-src 'none'");
      expect(shown.policy).not.toContain('script-src');
    }
  });
});

describe('who may look, and at what', () => {
  test('nothing but letters, archive and mailbox has an address, however it is written', async () => {
    const { raw } = await aPreview();
    for (const path of [
      '/reports/../runs/2026-07/plan.json',
      '/reports/%2e%2e/runs/2026-07/plan.json',
      '/reports/..%2fruns/2026-07/plan.json',
      '/reports/private/%2e%2e/%2e%2e/%2e%2e/community-hat.yaml',
      '/reports//etc/passwd',
      '/reports/..\\..\\community-hat.yaml',
      '/reports/%00',
      '/reports/%',
      '/mailbox/..%2f..%2fcommunity-hat.yaml',
      '/mailbox/%2e%2e/community-hat.yaml',
      '/mailbox/..%2fx.eml',
      '/findings/2026-07/_portfolio.json',
      '/runs/2026-07/plan.json',
      '/letters/maintainers/lantern',
      '/preview.map',
    ]) {
      const answer = await raw({ path });
      expect([path, answer.status, answer.body]).toEqual([
        path,
        404,
        expect.stringContaining('There is nothing at this address'),
      ]);
    }
  });

  test('only by the names of this machine: a page elsewhere cannot give its own name our address', async () => {
    const { raw, port } = await aPreview();
    expect((await raw({ path: '/', headers: { host: `localhost:${port}` } })).status).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      'localhost:1',
    ])
      expect((await raw({ path: '/', headers: { host } })).status).toBe(421);
    expect((await raw({ path: '/events', headers: { host: 'evil.example' } })).status).toBe(421);
  });

  test('nothing can be changed', async () => {
    const { raw } = await aPreview();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await raw({ path: '/', method })).status).toBe(405);
    expect(await raw({ path: '/', method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

test('a changed configuration is shown, a broken one is told with its line, and the store stays as it is', async () => {
  const { read, changes, written } = await aPreview();
  await changes(1);
  const before = await digest(join(folder, 'out/store'));
  await writeFile(join(folder, 'community-hat.yaml'), config('Lantern'));
  await changes(2);
  expect((await read('/')).body).toContain('>Lantern, July: ');
  await writeFile(join(folder, 'community-hat.yaml'), config('Lantern').replace('repositories', 'repos'));
  await changes(3);
  const broken = (await read('/')).body;
  expect(broken).toContain('These are the last good letters');
  expect(broken).toMatch(/community-hat\.yaml has 2 mistakes:\n {2}\d+:\d+ {2}projects\[0\]/);
  expect(broken).toContain('>Lantern, July: ');
  expect(written.err).toContain('projects[0].repos is not a setting. Did you mean');
  await writeFile(join(folder, 'community-hat.yaml'), config('Lampion'));
  await changes(4);
  const mended = (await read('/')).body;
  expect(mended).not.toContain('last good');
  expect(mended).toContain('>Lampion, July: ');
  expect(await digest(join(folder, 'out/store'))).toEqual(before);
});

test('other limits are measured anew, without a harvest', async () => {
  const { read, changes } = await aPreview();
  await changes(1);
  const before = (await read('/letters/maintainers/lamp')).body;
  await writeFile(join(folder, 'community-hat.yaml'), `${config('Lamp')}leaveOut: [contributors-waiting]\n`);
  await changes(2);
  const report = /href="([^"]+report\.json)"/.exec(before)?.[1] ?? '';
  expect((await read(report)).body).not.toContain('contributors-waiting');
});

describe('on its way', () => {
  test('Ctrl-C ends it well', async () => {
    const { end, ended } = await aPreview();
    end();
    expect(await ended).toBe(0);
  });

  test('a port that is taken: what to do', async () => {
    const { port } = await aPreview();
    const { terminal, written } = aTerminal(folder, { environment: { PATH: process.env.PATH } });
    expect(await main(['preview', '--port', `${port}`], terminal)).toBe(2);
    expect(written.err).toBe(
      `Port ${port} is taken, perhaps by another preview. End that one, or choose another: community-hat preview --port ${port + 1}\n`,
    );
  });

  test('without anything to look at: what to run', async () => {
    const nowhere = await mkdtemp(join(tmpdir(), 'cli-preview-empty-'));
    endings.push(() => rm(nowhere, { recursive: true, force: true }));
    const { terminal, written } = aTerminal(nowhere);
    expect(await main(['preview'], terminal)).toBe(2);
    expect(written.err).toContain('community-hat run --repo owner/name');
  });

  test('before the first letter: what to run', async () => {
    await rm(join(folder, 'out'), { recursive: true });
    const { read } = await aPreview();
    expect((await read('/')).body).toMatch(/<h1>No letters yet<\/h1>[\s\S]*community-hat run/);
  });

  test('without a configuration it shows each month as it was planned', async () => {
    await rm(join(folder, 'community-hat.yaml'));
    const { read, changes } = await aPreview('--out', 'out');
    await changes(1);
    expect((await read('/')).body).toContain('>Lamp, July: ');
  });
});

describe('a letter in a light or a dark mail program', () => {
  const html = `<head><meta name="color-scheme" content="light dark"><style>:root{color-scheme:light dark}
@media (prefers-color-scheme: dark) and (max-width:480px){p{color:#fff}}@media (prefers-color-scheme:light){p{color:#000}}</style></head>
<p>@media (prefers-color-scheme: dark) is what they asked for</p>`;

  test('dark: its conditions hold, and nothing else is touched', () => {
    expect(inScheme(html, 'dark')).toBe(
      `<head><base target="_blank"><meta name="color-scheme" content="dark"><style>:root{color-scheme:dark}
@media (min-width:0) and (max-width:480px){p{color:#fff}}@media (max-width:0){p{color:#000}}</style></head>
<p>@media (prefers-color-scheme: dark) is what they asked for</p>`,
    );
  });

  test('light: the other way round', () => {
    expect(inScheme(html, 'light')).toContain(
      '@media (max-width:0) and (max-width:480px){p{color:#fff}}@media (min-width:0)',
    );
  });
});

async function aPreview(...args: readonly string[]) {
  const port = await freePort();
  let end = (): void => undefined;
  const interrupted = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { terminal, written } = aTerminal(folder, { environment: { PATH: process.env.PATH }, interrupted });
  const ended = main(['preview', '--port', `${port}`, ...args], terminal);
  endings.push(async () => {
    end();
    await ended;
  });
  await until(() => written.out.includes('Ctrl-C ends it.') || written.err !== '');
  const url = `http://127.0.0.1:${port}/`;
  let told = 0;
  const events = get(new URL('events', url), (response) =>
    response.on('data', (piece) => {
      told += String(piece).split('event: changed').length - 1;
    }),
  );
  events.on('error', () => undefined);
  endings.push(() => events.destroy());
  return {
    url,
    port,
    written,
    ended,
    end: () => end(),
    changes: (count: number) => until(() => told >= count),
    raw: (how: Parameters<typeof request>[1]) => ask(port, how),
    async read(path: string) {
      const response = await fetch(new URL(path, url));
      const policy = response.headers.get('content-security-policy') ?? '';
      const type = response.headers.get('content-type');
      return { status: response.status, policy, type, body: await response.text() };
    },
  };
}

/** As it is written: what is clever would tidy up the path before it asks. */
function ask(port: number, how: Parameters<typeof request>[1]): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, ...(how as object) }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 4000) throw new Error('It never came to pass');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function digest(top: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

function config(name: string): string {
  return `mail:
  from: Community Hat <letters@hat.example>
projects:
  - id: lamp
    name: ${name}
    repositories: [${world.repository.nameWithOwner}]
    maintainers: [Anna <anna@lamp.example>]
`;
}
