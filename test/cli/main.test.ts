import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotWrite, type CannotWriteCode } from '../../functions/adapters/store/cannot-write.ts';
import { COMMANDS } from '../../functions/cli/commands.ts';
import { main } from '../../functions/cli/main.ts';
import { messageOf } from '../../functions/cli/message-of.ts';
import { aTerminal } from './a-terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-main-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each<[string, string]>([
  ['rnu', 'community-hat rnu: did you mean run? It is one of run, plan, harvest'],
  ['help rnu', 'community-hat rnu: did you mean run?'],
  ['--bogus', 'community-hat has no option --bogus. See: community-hat --help\n'],
  ['run --mnth 2026-07', 'run has no option --mnth. Did you mean --month? See: community-hat run --help\n'],
  ['run -m 2026-07', 'run has no option -m.'],
  ['run --month', '--month needs a value: --month 2026-07\n'],
  ['plan --refresh', 'plan has no option --refresh.'],
  ['measure --dry-run', 'measure has no option --dry-run.'],
  ['sandbox --world /nonexist', 'The world folder /nonexist has no repository.json\n'],
  ['run --month=', '--month needs a value'],
  ['run --month 2026-07 --month 2026-08', '--month is there twice\n'],
  ['run --json=yes', '--json takes no value\n'],
  ['run now', '"now" is not understood: run takes options only. See: community-hat run --help\n'],
  ['run --month 2026-13', '--month 2026-13: a month is written as 20'],
  ['run --repo o/x --month 2199-01', '--month 2199-01: it has not ended in UTC. The newest full month is 20'],
  ['run --repo x', '--repo x: a repository is owner/name, such as harbour-lights/beacon\n'],
  ['run --repo o/..', '--repo o/..: a repository is owner/name'],
  ['run --from harvst', '--from harvst: did you mean harvest? It is one of plan, harvest, measure'],
  ['run --from deliver --to plan', '--from deliver comes after --to plan\n'],
  ['run', 'There is no community-hat.yaml. Begin with the example:\n  cp '],
  ['run --config none.yaml', 'There is no none.yaml. Begin with the example:\n  cp '],
  ['sandbox --port 70000', '--port 70000: a port is a number up to 65535\n'],
])('community-hat %s: one message, exit code 2', async (line, message) => {
  const { terminal, written } = aTerminal(folder);
  expect(await main(line.split(' '), terminal)).toBe(2);
  expect(written.err).toContain(message);
  expect(written.err).not.toContain('    at ');
  expect(written.out).toBe('');
});

test('with --json an error is a document too', async () => {
  const { terminal, written } = aTerminal(folder, {
    environment: { npm_lifecycle_event: 'start', npm_package_name: 'community-hat' },
  });
  expect(await main(['run', '--month', '--json'], terminal)).toBe(2);
  expect(written.err).toBe('--month needs a value: --month 2026-07\n');
  expect(JSON.parse(written.out)).toEqual({ exitCode: 2, error: '--month needs a value: --month 2026-07' });
  written.out = '';
  expect(await main(['measure', '--repo', 'o/none', '--month', '2026-07', '--json'], terminal)).toBe(1);
  expect(JSON.parse(written.out)).toEqual({
    exitCode: 1,
    error: 'No plan for 2026-07. Run: npm start -- plan --month 2026-07 --repo o/none',
  });
});

test('an address of GitHub that is none is a mistake', async () => {
  const { terminal, written } = aTerminal(folder, { environment: { GITHUB_GRAPHQL_URL: 'nonsense' } });
  expect(await main(['plan', '--repo', 'o/lamp', '--month', '2026-07'], terminal)).toBe(2);
  expect(written.err).toContain('GITHUB_GRAPHQL_URL has to be an https address');
});

test('every mistake of a configuration is told at once', async () => {
  await writeFile(
    join(folder, 'bad.yaml'),
    'stor: {}\nprojects:\n  - id: A\n    name: A\n    repositories: [x]\n',
  );
  const { terminal, written } = aTerminal(folder);
  expect(await main(['plan', '--config', 'bad.yaml'], terminal)).toBe(2);
  expect(written.err).toBe(`bad.yaml has 3 mistakes:
  1:1  stor is not a setting. Did you mean "store"? Settings here: timeZone, store, mail, archive, bots, affiliations, workAreas, thresholds, leaveOut, projects, programme, sponsors, leadDays, approval, approvalDays, pledges, recognition, cloud, editing.
  3:9  projects[0].id is "A"; it must be small letters, digits and dashes, 63 at most.
  5:20  projects[0].repositories[0] is "x"; it must be a repository as owner/name (harbour-lights/beacon).
`);
});

test('a repository that the configuration does not name', async () => {
  await writeFile(
    join(folder, 'good.yaml'),
    'projects:\n  - id: a\n    name: A\n    repositories: [o/lamp, o/post]\n',
  );
  const { terminal, written } = aTerminal(folder);
  expect(await main(['plan', '--config', 'good.yaml', '--repo', 'o/lmap'], terminal)).toBe(2);
  expect(written.err).toBe(
    'o/lmap is in no project of good.yaml. Did you mean o/lamp? It has: o/lamp, o/post\n',
  );
});

test('a step whose input is not there says what to run', async () => {
  const { terminal, written } = aTerminal(folder);
  expect(await main(['measure', '--repo', 'o/lamp', '--month', '2026-07'], terminal)).toBe(1);
  expect(written.err).toBe('No plan for 2026-07. Run: community-hat plan --month 2026-07 --repo o/lamp\n');
});

test('a folder that cannot be written to: said of the folder, at once', async () => {
  await writeFile(join(folder, 'file'), '');
  const { terminal, written } = aTerminal(folder);
  expect(await main(['--out', 'file/x'], terminal)).toBe(1);
  expect(written.err).toBe(
    `Cannot write to ${join(folder, 'file')} (it is not a folder). Choose another folder with --out.\n`,
  );
});

test.each<[CannotWriteCode, string]>([
  ['EACCES', '(permission denied). Choose another folder with --out, or change its permissions.'],
  ['EROFS', '(it is read-only). Choose another folder with --out.'],
  ['ENOSPC', '(no space is left). Choose another folder with --out, or make room.'],
])('%s comes with advice', (code, advice) => {
  expect(messageOf(new CannotWrite('/out', code))).toBe(`Cannot write to /out ${advice}`);
});

test('under npm start, messages and help say npm start, with the options that were given', async () => {
  const environment = { npm_lifecycle_event: 'start', npm_package_name: 'community-hat' };
  const { terminal, written } = aTerminal(folder, { environment });
  expect(await main(['measure', '--repo', 'o/lamp', '--month', '2026-07', '--out', 'o'], terminal)).toBe(1);
  expect(written.err).toBe(
    'No plan for 2026-07. Run: npm start -- plan --month 2026-07 --repo o/lamp --out o\n',
  );
  for (const args of [['--help'], ['help', 'run'], ['plan', '--help']]) {
    const help = aTerminal(folder, { environment });
    expect(await main(args, help.terminal)).toBe(0);
    expect(help.written.out).toContain('  npm start -- ');
    expect(help.written.out).not.toMatch(/community-hat +(run|plan|help)/);
  }
});

test('without a token: what to set; with DEBUG: where it happened', async () => {
  const { terminal, written } = aTerminal(folder);
  expect(await main(['run', '--repo', 'o/lamp', '--month', '2026-07'], terminal)).toBe(2);
  expect(written.err).toMatch(/^No GitHub token\. Set GITHUB_TOKEN .* community-hat alone needs none\.\n$/);
  const debugged = aTerminal(folder, { environment: { DEBUG: 'community-hat' } });
  await main(['run', '--repo', 'o/lamp', '--month', '2026-07'], debugged.terminal);
  expect(debugged.written.err).toContain('    at ');
});

test('help for the program names every command, and each has its own', async () => {
  const { terminal, written } = aTerminal(folder);
  expect(await main(['--help'], terminal)).toBe(0);
  for (const { name, summary } of COMMANDS) expect(written.out).toContain(`  ${name.padEnd(9)} ${summary}\n`);
  for (const same of [['help'], ['help', '--help'], ['help', '-h'], ['help', 'help'], ['-h']]) {
    const one = aTerminal(folder);
    expect(await main(same, one.terminal)).toBe(0);
    expect(one.written.out).toBe(written.out);
  }
  for (const { name, options } of COMMANDS) {
    const one = aTerminal(folder);
    expect(await main([name, '--help'], one.terminal)).toBe(0);
    for (const option of options) expect(one.written.out).toContain(`--${option.name}`);
    const same = aTerminal(folder);
    await main(['help', name], same.terminal);
    expect(same.written.out).toBe(one.written.out);
  }
});
