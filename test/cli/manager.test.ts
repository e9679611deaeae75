import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { main } from '../../functions/cli/main.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { aTerminal } from './a-terminal.ts';

// As somebody runs a programme: one folder, one after the other.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-manager-'));
  const worlds = makeCommunity('harbour-lights').filter(({ repository }) =>
    /charts/.test(repository.nameWithOwner),
  );
  const sandbox = await startSandbox({ worlds });
  await configure({});
  try {
    const GITHUB = { GITHUB_GRAPHQL_URL: sandbox.url, GITHUB_TOKEN: 'sandbox' };
    const { terminal, written } = aTerminal(folder, { environment: GITHUB });
    expect(await main(['run', '--month', '2026-07'], terminal)).toBe(0);
    ran = written.out;
  } finally {
    await sandbox.close();
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

let ran: string;

test('after a run: which letters wait, and how to let them go', () => {
  expect(ran).toContain(
    'Written, and sent to nobody yet\n  the letter to Ostrel waits until you have read it.',
  );
  expect(ran).toContain(
    '1 letter waits until you have read it: Ostrel\n  Who would get them: community-hat approve --month 2026-07 --dry-run\n  To let them go: community-hat approve --month 2026-07\n',
  );
});

test('approve --dry-run lists each letter, where it lies, and who would get it', async () => {
  const { code, out } = await command('approve', '--dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/^\nJuly 2026, 1 letter to a sponsor: to read and approve\n\nOstrel, July: /);
  expect(out).toContain('Ospo <ospo@ostrel.example>  would be written');
  expect(out).toMatch(/ {2}out\/store\/reports\/private\/.*\/sponsor\/ostrel\/2026-07\/r1\/letter\.html/);
  expect(await mails()).toEqual([expect.stringContaining('charts')]);
});

test('approve sends what waited, once', async () => {
  expect(await command('approve')).toMatchObject({ code: 0, out: expect.stringContaining('approved now') });
  expect((await mails()).filter((mail) => mail.includes('sponsor-ostrel'))).toHaveLength(1);
  const again = await command('approve');
  expect(again.out).toContain('1 letter to a sponsor: approved on 20');
  expect(again.out).toContain('Nothing needed sending: the letters are sent already');
});

test.each<[readonly string[], string]>([
  [['--reason', 'x'], '--subject is missing: whose letter? It is one of charts, ostrel\n'],
  [['--subject', 'chart', '--reason', 'x'], '--subject chart: did you mean charts?'],
  [['--subject', 'charts'], '--reason is missing: say what was wrong'],
  [['--subject', 'charts', '--reason', 'a\nb'], '--reason: a text of 1 to 300 characters in one line\n'],
  [
    ['--subject', 'charts', '--reason', 'x', '--audience', 'sponsors'],
    '--audience sponsors: did you mean sponsor?',
  ],
  [
    ['--subject', 'charts', '--reason', 'x'],
    'Nothing would change in the letter to maintainers about Charts; nothing was written. Correct the configuration first. --force sends it all the same\n',
  ],
])('correct %j: one message, exit code 2', async (options, message) => {
  const { code, out, err } = await command('correct', ...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('correct says what is different, who gets it, and which others would be different; a dry run sends nothing', async () => {
  await configure({ thresholds: { 'waiting-decisions': { watch: 0, neglected: 0 } } });
  const options = ['--subject', 'charts', '--reason', 'The limits were wrong'];
  const dry = await command('correct', ...options, '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/^\nCorrection 1: Charts, July: .*\n\nWhat would be different\n/);
  expect(dry.out).toContain('\n  Decisions that wait: neglected, was ');
  expect(await mails()).toHaveLength(2);
  const done = await command('correct', ...options);
  expect(done.out).toContain('\nWhat is different\n');
  expect((await mails()).filter((mail) => mail.includes('charts-r2'))).toHaveLength(1);
  const again = await command('correct', ...options);
  expect(again.out).toContain('This correction was made before; whoever has not got it yet gets it.');
  expect(await mails()).toHaveLength(3);
});

test('--json tells a program the same', async () => {
  const { out } = await command('approve', '--json');
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    month: '2026-07',
    again: true,
    exitCode: 0,
    letters: [{ name: 'Ostrel', delivered: { counts: { alreadySent: 1 } } }],
  });
});

async function configure(settings: Record<string, unknown>): Promise<void> {
  const config = {
    mail: { from: 'Letters <letters@hat.example>' },
    projects: [
      {
        id: 'charts',
        name: 'Charts',
        repositories: ['harbour-lights/charts'],
        maintainers: ['Carla <carla@charts.example>'],
      },
    ],
    affiliations: { companies: [{ name: 'Ostrel', domains: ['ostrel.example'] }] },
    sponsors: [{ id: 'ostrel', company: 'Ostrel', recipients: ['Ospo <ospo@ostrel.example>'] }],
    ...settings,
  };
  await writeFile(join(folder, 'community-hat.yaml'), stringify(config));
}

/** Without a token: none of these asks GitHub. */
async function command(...args: readonly string[]) {
  const { terminal, written } = aTerminal(folder);
  const code = await main([...args, '--month', '2026-07'], terminal);
  return { code, ...written };
}

async function mails(): Promise<readonly string[]> {
  const files = (await readdir(join(folder, 'out/mailbox'))).filter((file) => file.endsWith('.eml'));
  for (const file of files)
    expect((await readFile(join(folder, 'out/mailbox', file))).length).toBeGreaterThan(0);
  return files;
}
