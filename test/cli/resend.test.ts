import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { main } from '../../functions/cli/main.ts';
import { deliver } from '../../functions/pipeline/deliver.ts';
import { KEY, lampConfig, secrets, writeMonth } from '../builders/written-month.ts';
import { aTerminal } from './a-terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-resend-'));
  const config = lampConfig();
  await writeFile(join(folder, 'community-hat.yaml'), stringify(config));
  const store = folderStore(join(folder, 'out/store'));
  const [lamp] = await writeMonth(store, '2026-07', config);
  const clock = { now: () => new Date('2026-08-02T09:00:00Z') };
  const mailer = { send: async () => ({ outcome: 'unknown', reason: 'hung up' }) as const };
  await deliver({ store, secrets, clock, mailer, progress: () => undefined }, { edition: lamp! });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('first a look at who they are, then once more to them, and to nobody else', async () => {
  const dry = await resend('--unknown', '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toContain('July 2026, 2 recipients of whom it is not known whether they got their letter');
  expect(dry.out).toContain('  Anna <anna@lamp.example>  tried 2026-08-02 09:00 UTC: hung up\n');
  expect(dry.out).toContain('To send it once more: community-hat resend --unknown --month 2026-07');
  expect(await mails()).toEqual([]);
  const done = await resend('--unknown', '--subject', 'lamp');
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('put into the mailbox folder') });
  expect(await mails()).toHaveLength(2);
  const again = await resend('--unknown', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ schema: 1, exitCode: 0, letters: [] });
  expect(await mails()).toHaveLength(2);
});

test.each([
  [[], '--unknown is missing: only letters of which it is not known whether they went are sent again.'],
  [[], 'What was refused goes with: community-hat deliver --month 20'],
  [['--unknown', '--subject', 'lamb'], '--subject lamb: did you mean lamp?'],
  [['--unknown', '--audience', 'programme'], '--audience programme: the configuration has no such letter'],
])('resend %j: one message, exit code 2', async (options, message) => {
  const { code, err } = await resend(...options);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(await mails()).toEqual([]);
});

async function resend(...options: readonly string[]) {
  const { terminal, written } = aTerminal(folder, { environment: { COMMUNITY_HAT_KEY: KEY } });
  const code = await main(['resend', '--month', '2026-07', ...options], terminal);
  return { code, ...written };
}

async function mails(): Promise<readonly string[]> {
  return (await readdir(join(folder, 'out/mailbox')).catch(() => [])).filter((name) => name.endsWith('.eml'));
}
