import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { main } from '../../functions/cli/main.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aWorld } from '../builders/world.ts';
import { type MailServer, refusal, startMailServer } from '../stand-ins/mail-server.ts';
import { aTerminal } from './a-terminal.ts';

/** A whole month that ends at a mail server. */
const PASSWORD = 'correct horse';
const world = aWorld().withIssue().build();
let folder: string;
let sandbox: Sandbox;
let server: MailServer;
/** What the mail server thinks of each recipient. */
let refused: string[] = [];
beforeAll(async () => {
  sandbox = await startSandbox({ worlds: [world] });
  server = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onRcptTo: ({ address }, _, next) =>
      next(refused.includes(address) ? refusal(450, '4.2.0 greylisted') : null),
  });
});
afterAll(() => Promise.all([sandbox.close(), server.close()]));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-send-'));
  server.taken.splice(0);
  server.calls.connections = 0;
  refused = [];
  await writeFile(
    join(folder, 'community-hat.yaml'),
    `mail:
  mailer: smtp
  from: Community Hat <letters@hat.example>
  replyTo: Office <office@hat.example>
  smtp: {host: localhost, port: ${server.port}, security: none, user: letters}
projects:
  - id: lamp
    name: Lamp
    repositories: [${world.repository.nameWithOwner}]
    maintainers: [Anna <anna@lamp.example>, ben@lamp.example]
`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('each maintainer gets one letter, over one connection, and no second one', async () => {
  const first = await run('run');
  expect([first.code, first.out]).toEqual([
    0,
    expect.stringContaining('\nLetters, handed to the mail server\n'),
  ]);
  expect(first.out).toContain('  Anna <anna@lamp.example>  sent\n');
  expect(server.taken.map(({ to }) => to)).toEqual([['anna@lamp.example'], ['ben@lamp.example']]);
  expect(server.calls.connections).toBe(1);
  const mail = await simpleParser(Buffer.from(server.taken[0]!.raw));
  expect(first.out).toContain(mail.subject);
  expect(mail.headers.get('feedback-id')).toBe('2026-07:lamp:maintainers:community-hat');
  const again = await run('deliver');
  expect(again.out).toContain('Nothing needed sending: the letters are sent already');
  expect(server.taken).toHaveLength(2);
});

test('who was refused gets it from the next run, and nobody else', async () => {
  refused = ['anna@lamp.example'];
  const first = await run('run');
  expect(first.code).toBe(3);
  expect(first.out).toContain(
    '  Anna <anna@lamp.example>  not sent, tried again next time: the mail server refused the recipient: 450 4.2.0 greylisted\n',
  );
  refused = [];
  expect((await run('deliver')).code).toBe(0);
  expect(server.taken.map(({ to }) => to[0])).toEqual(['ben@lamp.example', 'anna@lamp.example']);
});

test('a dry run calls nobody', async () => {
  const { code, out } = await run('run', '--dry-run');
  expect([code, out]).toEqual([0, expect.stringContaining('The mail server would get a letter to')]);
  expect(server.calls.connections).toBe(0);
});

test('a trial in a folder of its own sends nothing: it does not know who got the letter already', async () => {
  const { code, out } = await run('run', '--out', 'trial');
  expect([code, out]).toEqual([0, expect.stringContaining('Letters, put into the mailbox folder')]);
  expect(server.calls.connections).toBe(0);
});

test('without the password: what to set, before anything is done', async () => {
  const { code, err } = await runWith('', 'run');
  expect([code, err]).toEqual([
    2,
    'No password for letters at localhost. Set COMMUNITY_HAT_SMTP_PASSWORD, or take mail.smtp.user out if the server wants no login\n',
  ]);
});

test('the password is in no file and no message', async () => {
  const wrong = 'tr0ub4dor&3';
  const { code, out, err } = await runWith(wrong, 'run');
  expect([code, out]).toEqual([
    3,
    expect.stringContaining(`localhost:${server.port} does not accept the login (535)`),
  ]);
  expect(out + err).not.toContain(wrong);
  // grep ends with 1 where it finds nothing.
  expect(spawnSync('grep', ['-rF', wrong, folder]).status).toBe(1);
});

function run(...args: string[]) {
  return runWith(PASSWORD, ...args);
}

async function runWith(password: string, ...args: string[]) {
  const { terminal, written } = aTerminal(folder, {
    environment: {
      GITHUB_GRAPHQL_URL: sandbox.url,
      GITHUB_TOKEN: 'sandbox',
      COMMUNITY_HAT_SMTP_PASSWORD: password,
    },
  });
  const code = await main([...args, '--month', '2026-07'], terminal);
  return { code, ...written };
}
