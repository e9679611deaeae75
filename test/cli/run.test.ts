import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { main } from '../../functions/cli/main.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aTerminal } from './a-terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('without any command: the letters of the built-in community, once', async () => {
  const first = aTerminal(folder);
  expect(await main([], first.terminal)).toBe(0);
  expect(first.written.err.split('\n')[0]).toBe('harvest   harbour-lights/beacon  read, 13 left');
  expect(first.written.err).not.toContain('warning');
  const mails = (await files()).filter((file) => file.endsWith('.eml'));
  expect(mails).toHaveLength(5);
  for (const mail of mails) expect(mail).toMatch(/^out\/try\/mailbox\//);
  for (const mail of mails) {
    expect(first.written.out).toContain(`${mail}  written`);
    const read = await simpleParser(await readFile(join(folder, mail)));
    expect(first.written.out).toContain(`\n${read.subject}\n`);
    expect(read.text?.length).toBeGreaterThan(200);
    expect(String(read.html)).toContain('<html');
  }
  expect(first.written.out).toContain('\nLetters, put into the mailbox folder\n');
  expect(first.written.out).toMatch(/\nThese three projects are made up: their people, .* lead nowhere\.\n$/);
  const bytes = await digests();
  const second = aTerminal(folder);
  expect(await main([], second.terminal)).toBe(0);
  expect(second.written.out).toContain('Nothing needed sending: the letters are sent already');
  expect(await digests()).toEqual(bytes);
  const [, typed = ''] = /To let them go: community-hat (.+)/.exec(second.written.out) ?? [];
  const third = aTerminal(folder);
  expect(await main(typed.split(' '), third.terminal)).toBe(0);
  expect(third.written.out).toContain('July 2026, 3 letters to sponsors: approved now');
  expect((await files()).filter((file) => file.endsWith('.eml'))).toHaveLength(8);
}, 60_000);

describe('one repository, no configuration', () => {
  let sandbox: Sandbox;
  const run = async (...args: string[]) => {
    const { terminal, written } = aTerminal(folder, {
      environment: { GITHUB_GRAPHQL_URL: sandbox.url, GITHUB_TOKEN: 'sandbox' },
    });
    const code = await main([...args, '--month', '2026-07'], terminal);
    return { code, ...written };
  };
  const charts = ['--repo', 'harbour-lights/charts'];
  beforeAll(async () => {
    sandbox = await startSandbox({ worlds: makeCommunity('harbour-lights') });
  });
  afterAll(() => sandbox.close());

  test('a letter to somebody on this machine, in a folder of its own', async () => {
    const { code, out } = await run('run', ...charts);
    expect(code).toBe(0);
    expect(out).toMatch(/^\ncharts, July: /);
    const mails = (await files()).filter((file) => file.endsWith('.eml'));
    expect(mails).toEqual([
      expect.stringMatching(
        /^out\/harbour-lights\/charts\/mailbox\/2026-07-harbour-lights-charts-[0-9a-f]{8}\.eml$/,
      ),
    ]);
    const [to] = [(await simpleParser(await readFile(join(folder, String(mails[0]))))).to].flat();
    expect(to?.text).toBe('"You" <you@localhost.example>');
  });

  test('a step for a repository that the plan does not have is a mistake', async () => {
    const beacon = ['--repo', 'harbour-lights/beacon'];
    expect((await run('plan', ...charts, '--out', 'kept')).code).toBe(0);
    for (const step of ['harvest', 'measure', 'report']) {
      const { code, out, err } = await run(step, ...beacon, '--out', 'kept');
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(
        'harbour-lights/beacon is not in the plan of 2026-07, which has: harbour-lights/charts. Run: community-hat plan --month 2026-07 --repo harbour-lights/beacon --out kept\n',
      );
    }
  });

  test('step by step gives what the whole run gives', async () => {
    await run('run', ...charts, '--to', 'report', '--out', 'whole');
    for (const step of ['plan', 'harvest', 'measure', 'roll-up', 'report'])
      expect((await run(step, ...charts, '--out', 'steps')).code).toBe(0);
    const made = async (name: string) =>
      Promise.all(
        (await files())
          .filter((file) => file.startsWith(`${name}/store/findings`))
          .map(async (file) => [
            file.slice(name.length),
            withoutTimes(await readFile(join(folder, file), 'utf8')),
          ]),
      );
    expect(await made('steps')).toEqual(await made('whole'));
    // Of the repository, of the project, and of all projects.
    expect((await made('whole')).length).toBe(3);
  });

  test('a dry run does everything but send; --json tells it to a program', async () => {
    const { code, out, err } = await run('run', ...charts, '--dry-run', '--json');
    expect([code, err]).toEqual([0, 'harvest   harbour-lights/charts  read\n']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      month: '2026-07',
      exitCode: 0,
      repositories: ['harbour-lights/charts'],
      harvested: [{ repository: 'harbour-lights/charts', reused: false, unreadable: [] }],
      letters: [
        {
          audience: 'maintainers',
          subject: 'harbour-lights-charts',
          name: 'charts',
          delivered: { withheld: null, counts: { wouldSend: 1, sent: 0 } },
        },
      ],
    });
    const there = await files();
    expect(there.filter((file) => /\.eml$|\/receipts\//.test(file))).toEqual([]);
    expect(there.some((file) => file.endsWith('letter.html'))).toBe(true);
  });

  test('each step says what it did, with counts, and where it lies', async () => {
    const said = async (step: string) => (await run(step, ...charts, '--out', 'steps')).out;
    const store = 'steps/store';
    expect(await said('plan')).toBe(
      `\nJuly 2026, 1 repository: plan\n  plan  1 repository, 1 project\n    ${store}/runs/2026-07/plan.json\n\n`,
    );
    expect(await said('harvest')).toMatch(
      /harvest {2}harbour-lights\/charts read: .*issues \d+, changes \d+.*\n {4}steps\/store\/harvests\/harbour-lights\/charts\n\n$/,
    );
    const early = await run('roll-up', ...charts, '--out', 'steps');
    expect([early.code, early.out]).toEqual([1, '']);
    expect(early.err).toBe(
      'No findings of harbour-lights/charts for 2026-07. Run: community-hat measure --month 2026-07 --repo harbour-lights/charts --out steps\n',
    );
    expect(await said('measure')).toMatch(
      /measure {2}harbour-lights\/charts: \d\d findings\n {4}steps\/store\/findings\/2026-07\/harbour-lights\/charts\.json\n/,
    );
    const rolledUp = await said('roll-up');
    expect(rolledUp).toMatch(
      /roll-up {2}charts: \d\d findings from 1 repository\n {4}steps\/store\/findings\/2026-07\/_project\/harbour-lights-charts\.json\n/,
    );
    expect(rolledUp).toContain(
      `roll-up  All together: 1 project, 0 companies\n    ${store}/findings/2026-07/_portfolio.json\n`,
    );
    const none = await run('publish', ...charts, '--out', 'steps');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('No letter of charts for 2026-07.')]);
    expect(await said('report')).toContain('\nOpen in a browser\n');
    expect(await said('publish')).toMatch(
      /^\nJuly 2026, 1 repository: publish\n {2}publish {2}1 letter in the archive\n {4}steps\/store\/reports\/private\/.*index\.html\n\n$/,
    );
    expect(await said('roll-up')).not.toContain('Open in a browser');
  });

  test('a dry run says what would be written, for whom', async () => {
    const { out } = await run('run', ...charts, '--dry-run');
    expect(out).toContain(
      'Nothing was written, as you wished. The mailbox folder would get a letter to\n  You <you@localhost.example>  would be written\n',
    );
    expect(out).not.toMatch(/\bsent\b/);
  });

  test('what cannot be read is told, nobody gets a letter about it, exit code 3', async () => {
    const { code, out, err } = await run('run', '--repo', 'harbour-lights/nothing');
    expect(code).toBe(3);
    // Of the lists, and of the files at the head, which are read after them.
    expect(err.match(/There is no repository/g)).toHaveLength(2);
    expect(out).toContain('No letter went out');
    expect(out).toContain('There is no repository harbour-lights/nothing, or the token may not see it');
    expect((await files()).filter((file) => file.endsWith('.eml'))).toEqual([]);
  });

  test('where GitHub asks to wait: exit code 4, and the same command goes on', async () => {
    const poor = await startSandbox({ worlds: makeCommunity('harbour-lights'), pointsPerHour: 4 });
    const { terminal, written } = aTerminal(folder, {
      environment: { GITHUB_GRAPHQL_URL: poor.url, GITHUB_TOKEN: 'sandbox' },
    });
    expect(await main(['run', ...charts, '--month', '2026-07', '--no-wait'], terminal)).toBe(4);
    await poor.close();
    expect(written.out).toMatch(
      /GitHub asks to wait until 20\S+Z\. Nothing is lost: start the same command then/,
    );
    expect((await run('run', ...charts)).code).toBe(0);
  });
});

/** The two runs harvest a moment apart. */
function withoutTimes(findings: string): unknown {
  const { harvestedAt, readFrom, ...rest } = JSON.parse(findings);
  expect([typeof harvestedAt, readFrom.length]).toEqual(['string', 1]);
  return rest;
}

async function files(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function digests(): Promise<Record<string, string>> {
  const all = await files();
  return Object.fromEntries(
    await Promise.all(
      all.map(async (file) => [
        file,
        createHash('sha256')
          .update(await readFile(join(folder, file)))
          .digest('hex'),
      ]),
    ),
  );
}
