import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aWorld } from '../builders/world.ts';
import { aGitOrigin, type GitOrigin } from '../stand-ins/git-origin.ts';
import { type GitServer, startGitServer } from '../stand-ins/git-server.ts';
import { type MailServer, startMailServer } from '../stand-ins/mail-server.ts';

/** The scripts of action.yml as a runner starts them: bash, a fresh clone, a git server, a mail server, a GitHub. */
const ROOT = join(__dirname, '../..');
const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const PUSH_PASSWORD = 'ghs-0123456789abcdef';
const KEY = 'sixteen letters and more';
const MAIL_PASSWORD = 'correct horse';
const READERS = ['anna@lamp.example', 'ben@lamp.example'];
const world = aWorld().withIssue().build();

jest.setTimeout(240_000);

let action: string;
let sandbox: Sandbox;
let mail: MailServer;
/** What happens at the mail server when a letter has arrived. */
let onLetter: () => unknown = () => undefined;
let origin: GitOrigin;
let forge: GitServer;
beforeAll(async () => {
  action = await mkdtemp(join(tmpdir(), 'action-'));
  const outdir = `--outdir=${join(action, 'dist')}`;
  execFileSync('npm', ['run', '--silent', 'build', '--', outdir], { cwd: ROOT });
  for (const name of ['package.json', 'node_modules', 'examples'])
    await symlink(join(ROOT, name), join(action, name));
  sandbox = await startSandbox({ worlds: [world] });
  mail = await startMailServer({ authOptional: false, allowInsecureAuth: true }, async (_, say) => {
    await onLetter();
    say();
  });
});
afterAll(async () => {
  await Promise.all([sandbox.close(), mail.close()]);
  await rm(action, { recursive: true });
});
beforeEach(async () => {
  mail.taken.splice(0);
  onLetter = () => undefined;
  origin = await aGitOrigin({ 'community-hat.yaml': config() });
  forge = await startGitServer(origin.path, PUSH_PASSWORD);
});
afterEach(async () => {
  await forge.close();
  await origin.remove();
});

test('a month goes out, and the branch has the archive, a receipt of each letter, and the memory of what was read', async () => {
  const { code, log, page } = await (await aRunner()).month();
  expect([code, recipients()]).toEqual([0, READERS]);
  expect(states()).toEqual(['sent', 'sent']);
  const kinds = new Set(origin.files('community-hat').map((path) => path.split('/').slice(0, 2).join('/')));
  expect([...kinds]).toEqual(
    expect.arrayContaining(['receipts/2026-07', 'runs/2026-07', 'findings/2026-07']),
  );
  expect(origin.files('community-hat')).toContainEqual(
    expect.stringMatching(/^reports\/private\/[0-9a-f]+\/maintainers\/lamp\/2026-07\/r1\/letter\.md$/),
  );
  expect(page).toContain('## Letters of July 2026\n');
  expect(page).toContain('| Lamp | sent: 2 |\n');
  expect(log).toMatch(/^::stop-commands::([0-9a-f-]{36})\n[\s\S]*\n::\1::\n$/);
  expect(origin.files('main')).toEqual(['community-hat.yaml']);
});

test('the next run, on a machine that knows nothing, sends nothing', async () => {
  await (await aRunner()).month();
  const { code, page } = await (await aRunner()).month();
  expect([code, recipients()]).toEqual([0, READERS]);
  expect(page).toContain('| Lamp | sent before: 2 |\n');
});

test('no secret and no address is on the page of the run, no secret in its log or on the branch', async () => {
  const { log, page } = await (await aRunner()).month();
  const history = execFileSync('git', ['log', '-p', '--all'], { cwd: origin.path, encoding: 'utf8' });
  for (const secret of [KEY, MAIL_PASSWORD, PUSH_PASSWORD])
    expect([log, page, history].filter((text) => text.includes(secret))).toEqual([]);
  expect(page).not.toContain('@');
  expect(origin.files('community-hat').filter((path) => /\.key|~/.test(path))).toEqual([]);
});

describe('a machine that dies', () => {
  test('when the mail server has the letter: nobody gets it twice, and it is said that one may not have come', async () => {
    const runner = await aRunner();
    onLetter = () => {
      onLetter = () => undefined;
      runner.kill();
      // Long enough for a process that lives on to go on.
      return new Promise((resolve) => setTimeout(resolve, 300));
    };
    expect((await runner.month()).code).toBeNull();
    expect(states()).toEqual(['claimed']);
    const { code, page } = await (await aRunner()).month();
    expect([code, recipients()]).toEqual([3, READERS]);
    expect(page).toContain('**may or may not have gone**, and is not sent again: 1');
    expect(page).toContain('sent: 1');
    expect((await (await aRunner()).month()).code).toBe(3);
    expect(recipients()).toEqual(READERS);
  });

  // 1: the claim of the first letter, with all that was read; 2: that it was sent; 3: the claim of the second; 5: the archive.
  test.each([
    ['before', 1],
    ['after', 1],
    ['before', 2],
    ['after', 2],
    ['before', 3],
    ['before', 5],
  ] as const)(
    '%s push %i got through: each gets one letter, or it is told who may not have',
    async (when, nth) => {
      const runner = await aRunner();
      const count = join(origin.path, 'count');
      const kill = `kill -s KILL -- "-$(cat ${runner.pid})"; exit 1`;
      const script = `echo >> ${count}; if [ "$(wc -l < ${count})" -eq ${nth} ]; then ${kill}; fi`;
      if (when === 'before') await origin.beforeTaking(script);
      else await origin.afterTaking(script);
      // Killed: no exit code.
      expect((await runner.month()).code).toBeNull();
      await origin.beforeTaking(null);
      await origin.afterTaking(null);
      // The runner's last step, where the machine is still there.
      if (nth % 2) await runner.keep();
      const again = await (await aRunner()).month();
      const once = [...new Set(recipients())].sort();
      expect(recipients().toSorted()).toEqual(once);
      const lost = READERS.length - once.length;
      expect(states().filter((state) => state === 'claimed').length).toBeGreaterThanOrEqual(lost);
      expect(again.code).toBe(states().includes('claimed') ? 3 : 0);
      if (when === 'before' && nth !== 2) expect(once).toEqual(READERS);
    },
  );
});

test('of two runs at once each letter comes from one', async () => {
  const runners = await Promise.all([aRunner(), aRunner()]);
  const ended = await Promise.all(runners.map((runner) => runner.month()));
  expect(recipients().toSorted()).toEqual(READERS);
  expect(ended.map(({ code }) => code)).toContain(0);
  expect((await (await aRunner()).month()).code).toBe(0);
  expect(recipients()).toHaveLength(2);
  expect(states()).toEqual(['sent', 'sent']);
});

test('where the branch takes no push nothing is sent, and the run says why', async () => {
  await origin.beforeTaking('echo "protected branch" >&2; exit 1');
  const { code, log, page } = await (await aRunner()).month();
  expect([code, recipients()]).toEqual([1, []]);
  for (const told of [log, page]) expect(told).toMatch(/did not take what was written, so no letter leaves/);
  await origin.beforeTaking(null);
  expect((await (await aRunner()).month()).code).toBe(0);
  expect(recipients()).toEqual(READERS);
});

test('in a repository that everybody can read nothing is begun', async () => {
  forge.openToAll = true;
  const asked = sandbox.log.length;
  const { code, page } = await (await aRunner()).month();
  expect([code, recipients(), sandbox.log.length - asked]).toEqual([2, [], 0]);
  expect(page).toContain('Everybody can read this repository');
  expect(origin.git('for-each-ref', '--format=%(refname)').trim()).toBe('refs/heads/main');
});

test('letters to sponsors wait until a run with approve', async () => {
  const sponsor = 'sponsors: [{id: ostrel, company: Ostrel, recipients: [cy@ostrel.example]}]\nleadDays: 0\n';
  const approved = await aGitOrigin({ 'community-hat.yaml': config() + sponsor });
  const server = await startGitServer(approved.path, PUSH_PASSWORD);
  try {
    const first = await (await aRunner(approved, server)).month();
    expect(recipients()).toEqual(READERS);
    expect(first.page).toContain('### 1 letter to a sponsor waits for you\n');
    expect(first.page).toContain('run this workflow again with month 2026-07 and **approve**');
    const look = await (await aRunner(approved, server)).month({ approve: 'true', 'dry-run': 'true' });
    expect([look.code, recipients()]).toEqual([0, READERS]);
    expect(look.page).toContain('would be sent: 1');
    const second = await (await aRunner(approved, server)).month({ approve: 'true' });
    expect([second.code, recipients()]).toEqual([0, [...READERS, 'cy@ostrel.example']]);
    expect((await (await aRunner(approved, server)).month({ approve: 'true' })).code).toBe(0);
    expect(recipients()).toHaveLength(3);
  } finally {
    await server.close();
    await approved.remove();
  }
});

test.each([
  ['month', '2026-07"; touch taken; echo "'],
  ['month', '$(touch taken)'],
  ['config', '`touch taken`.yaml'],
  ['config', '--config=/etc/passwd'],
  ['branch', 'x; touch taken'],
  ['branch', '--upload-pack=touch taken'],
  ['approve', 'true && touch taken'],
  ['dry-run', "'; touch taken; '"],
])('%s %s is a mistake, and no order', async (input, value) => {
  const runner = await aRunner();
  const { code, page } = await runner.month({ [input]: value });
  expect([code, recipients()]).toEqual([2, []]);
  expect([existsSync(join(runner.clone, 'taken')), page.includes('<')]).toEqual([false, false]);
});

test('what others wrote cannot give the runner an order', async () => {
  const { code, log } = await (await aRunner()).month({
    config: '\n::add-mask::x\n::set-output name=a::b\n',
  });
  expect(code).toBe(2);
  const [, token] = /^::stop-commands::(\S+)\n/.exec(log) ?? [];
  const orders = log.split('\n').filter((line) => line.trimStart().startsWith('::'));
  expect([orders[0], orders.at(-1)]).toEqual([`::stop-commands::${token}`, `::${token}::`]);
});

test('letters as files are refused: the machine is gone when the job ends', async () => {
  const files = await aGitOrigin({ 'community-hat.yaml': config().replace('mailer: smtp', 'mailer: files') });
  const server = await startGitServer(files.path, PUSH_PASSWORD);
  try {
    const { code, log } = await (await aRunner(files, server)).month();
    expect([code, log]).toEqual([2, expect.stringContaining('letters go by a mail server')]);
  } finally {
    await server.close();
    await files.remove();
  }
});

/** To whom letters came, as the mail server knows it. */
function recipients(): readonly string[] {
  return mail.taken.flatMap(({ to }) => to);
}

/** Of the receipts on the branch. */
function states(): readonly string[] {
  return origin
    .files('community-hat')
    .filter((path) => path.startsWith('receipts/'))
    .map((path) => JSON.parse(origin.text('community-hat', path)).state);
}

async function aRunner(at: GitOrigin = origin, server: GitServer = forge) {
  const clone = await at.clone(server.url(`x:${PUSH_PASSWORD}`));
  const aside = await mkdtemp(join(tmpdir(), 'runner-'));
  const page = join(aside, 'summary.md');
  const pid = join(aside, 'pid');
  await mkdir(aside, { recursive: true });
  let group = 0;
  const step = async (name: string, given: Readonly<Record<string, string>>) => {
    await writeFile(page, '');
    const { run, env } = ACTION.runs.steps.find((one: { name?: string }) => one.name === name);
    const inputs = { key: KEY, 'smtp-password': MAIL_PASSWORD, 'github-token': 'sandbox', ...given };
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: clone,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: '/nonexistent',
        GITHUB_ACTION_PATH: action,
        GITHUB_STEP_SUMMARY: page,
        GITHUB_GRAPHQL_URL: sandbox.url,
        ...valuesOf(env, inputs),
      },
    });
    group = child.pid ?? 0;
    await writeFile(pid, `${group}`);
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (log += piece));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, log, page: readFileSync(page, 'utf8') };
  };
  return {
    clone,
    /** A file with the number of its group of processes. */
    pid,
    month: (given: Readonly<Record<string, string>> = {}) =>
      step('Read, measure, write, send', { month: '2026-07', ...given }),
    keep: () => step('Keep what was read', {}),
    kill: () => process.kill(-group, 'SIGKILL'),
  };
}

/** What a runner makes of `${{ inputs.name }}`. */
function valuesOf(env: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>>) {
  const value = (text: string) =>
    text.replace(/^\$\{\{ inputs\.([a-z-]+) \}\}$/, (_, name) => inputs[name] ?? ACTION.inputs[name].default);
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, value(text)]));
}

function config(): string {
  return `mail:
  mailer: smtp
  from: Community Hat <letters@hat.example>
  smtp: {host: localhost, port: ${mail.port}, security: none, user: letters}
projects:
  - id: lamp
    name: Lamp
    repositories: [${world.repository.nameWithOwner}]
    maintainers: [${READERS.join(', ')}]
`;
}
