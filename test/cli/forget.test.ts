import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../functions/cli/main.ts';
import { aTerminal } from './a-terminal.ts';

const LOGIN = 'rafe-bollard';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-forget-'));
  expect(await main(['try', '--out', 'out'], aTerminal(folder).terminal)).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function forgetting(...args: readonly string[]) {
  const { terminal, written } = aTerminal(folder);
  const config = join(import.meta.dirname, '../../examples/made-up-community.yaml');
  const given = args.includes('--config') ? [] : ['--config', config];
  const exitCode = await main(['forget', ...args, ...given, '--out', 'out'], terminal);
  return { exitCode, ...written };
}

const plan = () => readFile(join(folder, 'out/store/runs/2026-07/affiliations.json'), 'utf8');

test.each([
  [[], 2, 'Whom? Run: '],
  [['one', 'two'], 2, 'One login at a time'],
  [['not/a/login'], 2, 'That is no login: letters, digits, dash and underscore'],
  [['ghost'], 2, 'there is nobody to forget'],
  [['Harbour-Lights'], 2, 'owns harbour-lights/'],
] as const)('%j is refused with a reason', async (args, exitCode, reason) => {
  const outcome = await forgetting(...args);
  expect([outcome.exitCode, outcome.out]).toEqual([exitCode, '']);
  expect(outcome.err).toContain(reason);
});

test('a login that is nowhere is said to be', async () => {
  const { exitCode, out } = await forgetting('nobody-here');
  expect(exitCode).toBe(2);
  expect(out.replace(/\s+/g, ' ')).toContain('nobody-here is nowhere in this store, so nothing was done.');
});

test('a dry run counts and changes nothing; then the person is taken out', async () => {
  const before = await plan();
  expect(before).toContain(LOGIN);
  const dry = await forgetting(`@${LOGIN}`, '--dry-run');
  expect([dry.exitCode, await plan()]).toEqual([0, before]);
  expect(dry.out).toMatch(/^\nWould be taken out\n\n +\d+ {2}rows of what was harvested\n/);
  const json = await forgetting(LOGIN, '--dry-run', '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    schema: 1,
    dryRun: true,
    exitCode: 0,
    was: 'found',
    left: [],
  });
  const done = await forgetting(LOGIN);
  expect(done.exitCode).toBe(0);
  expect(done.out.replace('Taken out', 'Would be taken out').split('\n\nLater')[0]).toBe(dry.out.trimEnd());
  expect(await plan()).not.toContain(LOGIN);
  const again = await forgetting(LOGIN);
  expect(again.out).toContain('Forgotten before, and nowhere in this store any more');
}, 60_000);

test('an ordinary word is told to be taken for one', async () => {
  const { out } = await forgetting('diego-ballast', '--word', '--dry-run');
  expect(out).toContain('The login is an ordinary word too.');
});

test('where the word still stands is told, with the place', async () => {
  const config = join(folder, 'own.yaml');
  await writeFile(
    config,
    'projects:\n  - {id: lights, name: Lights, repositories: [harbour-lights/beacon], maintainers: [hugo-gangway@lights.example]}\nmail: {from: letters@lights.example}\n',
  );
  const file = join(folder, 'out/store/runs/2026-07/plan.json');
  const planned = JSON.parse(await readFile(file, 'utf8'));
  planned.config.projects[0].maintainers = ['hugo-gangway@lights.example'];
  await writeFile(file, JSON.stringify(planned));
  const { exitCode, out, err } = await forgetting('hugo-gangway', '--config', config);
  expect([exitCode, err]).toEqual([0, expect.not.stringContaining('warning')]);
  expect(out).toContain('The word still stands for something else');
  expect(out).toContain(file);
}, 60_000);
