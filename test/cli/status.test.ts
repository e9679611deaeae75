import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { main } from '../../functions/cli/main.ts';
import { deliveredMonth } from '../pipeline/delivered-month.ts';
import { aTerminal } from './a-terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-status-here-'));
  const { runtime } = await (await deliveredMonth())();
  const store = folderStore(join(folder, 'out', 'store'));
  for await (const key of runtime.store.list(''))
    await store.write(key, (await runtime.store.read(key))!.body);
  await writeFile(
    join(folder, 'community-hat.yaml'),
    'store: { folder: out/store }\nprojects: [{ id: lights, name: Lights, repositories: [harbour-lights/foghorn] }]\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function hat(line: string) {
  const { terminal, written } = aTerminal(folder, {
    environment: { COMMUNITY_HAT_KEY: 'a key for tests, of no worth' },
  });
  return { code: await main(line.split(' '), terminal), ...written };
}

test('on this machine, a month is told from its folder', async () => {
  const { code, out, err } = await hat('status 2026-07');
  expect([code, err]).toEqual([3, '']);
  expect(out).toMatch(/^\nJuly 2026: something wants you\n\n {2}! .*Ostrel/);
  expect(out).toContain('  maintainers  Charts  1 sent');
  expect(out).toContain('community-hat approve --month 2026-07\n');
  expect(out).not.toContain('In the cloud');
});

test('a month of which there is nothing says what to start', async () => {
  const { code, out } = await hat('status --month 2026-06');
  expect([code, out]).toEqual([3, expect.stringContaining('Run: community-hat run --month 2026-06')]);
});
