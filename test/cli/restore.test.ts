import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3History } from '../../functions/adapters/store/s3-history.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import { main } from '../../functions/cli/main.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { aTerminal } from './a-terminal.ts';

const CONFIG = ['--config', resolve('examples/harbour-lights.yaml')];
const KEY = 'findings/2026-07/harbour-lights/beacon.json';
let folder: string;
let s3: S3StandIn;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-restore-'));
  s3 = await startS3({ versioned: true });
  environment = {
    COMMUNITY_HAT_KEY: 'sixteen letters!',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
  };
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

test('what was removed from a bucket is looked for, and brought back', async () => {
  const client = s3Client({ endpoint: s3.endpoint, region: 'us-east-1', credentials });
  const store = s3Store(client, 'letters', 'of/ours');
  await store.write(KEY, new TextEncoder().encode('right'));
  await store.remove(KEY);
  const asOf = await whenItWas(s3History(client, 'letters', 'of/ours'));
  const args = ['restore', ...CONFIG, '--store', 's3://letters/of/ours', '--prefix', 'findings/2026-07/'];

  const look = aTerminal(folder, { environment });
  expect([await main([...args, '--as-of', asOf, '--dry-run'], look.terminal), look.written.err]).toEqual([
    0,
    '',
  ]);
  expect(look.written.out).toContain('Is gone, and would be brought back\n  s3://letters/of/ours/findings/');
  expect(await store.read(KEY)).toBeNull();

  const does = aTerminal(folder, { environment });
  expect(await main([...args, '--as-of', asOf, '--json'], does.terminal)).toBe(0);
  expect(JSON.parse(does.written.out)).toEqual({
    schema: 1,
    prefix: 'findings/2026-07/',
    asOf,
    dryRun: false,
    exitCode: 0,
    broughtBack: [KEY],
    putBack: [],
    left: [],
  });
  expect(new TextDecoder().decode((await store.read(KEY))!.body)).toBe('right');

  const again = aTerminal(folder, { environment });
  expect(await main([...args, '--as-of', asOf], again.terminal)).toBe(2);
  expect(again.written.out).toContain('Nothing under findings/2026-07/ was different at');
});

test.each<[string, string]>([
  ['--as-of 2026-08-03T00:00:00Z', 'What? Run: community-hat restore --prefix'],
  ['--prefix findings/', '--as-of is a time with its zone, as in 2026-08-03T00:00:00Z'],
  ['--prefix findings/ --as-of 2026-08-03', '--as-of is a time with its zone'],
  ['--prefix findings/ --as-of 2026-13-03T00:00:00Z', '--as-of is a time with its zone'],
  ['--prefix findings/ --as-of 2199-01-01T00:00:00Z', '--as-of 2199-01-01T00:00:00.000Z is yet to come'],
  ['--prefix ../x --as-of 2026-08-03T00:00:00Z', '--prefix is the beginning of keys'],
])('restore %s: one message, exit code 2', async (line, message) => {
  const { terminal, written } = aTerminal(folder, { environment });
  expect(await main(['restore', ...CONFIG, '--store', 's3://letters', ...line.split(' ')], terminal)).toBe(2);
  expect(written.err).toContain(message);
});

const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

async function whenItWas(history: ReturnType<typeof s3History>): Promise<string> {
  for await (const { kind, was } of history.list(KEY)) if (kind === 'replaced') return was!.from;
  throw new Error('No version is there');
}
