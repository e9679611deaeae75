import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localRuntime } from '../../functions/adapters/local.ts';
import type { Mailer, ProgressEvent } from '../../functions/model/ports.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { aWorld } from '../builders/world.ts';
import { aRequest, pagesOf, rowsOf } from '../forge/github/read-all.ts';

const mailer: Mailer = { send: async () => ({ outcome: 'refused', reason: 'no mail in this test' }) };
let storeFolder: string;
beforeEach(async () => {
  storeFolder = await mkdtemp(join(tmpdir(), 'community-hat-local-'));
});
afterEach(() => rm(storeFolder, { recursive: true }));

test('a runtime reads and keeps', async () => {
  const sandbox = await startSandbox({ worlds: [aWorld().withIssue().build()] });
  const github = { url: sandbox.url, token: 'a-token' };
  const { forge, store, secrets } = await localRuntime({ storeFolder, mailer, github });
  expect(rowsOf(await pagesOf(forge, aRequest()), 'issues')).toHaveLength(1);
  await sandbox.close();
  await store.write('runs/a.json', Buffer.from('x'));
  expect(store.locate('runs/a.json')).toBe(join(storeFolder, 'runs/a.json'));
  const again = await localRuntime({ storeFolder, mailer, github });
  expect(again.secrets.hash('recipient', 'a')).toBe(secrets.hash('recipient', 'a'));
  const other = await localRuntime({ storeFolder, mailer, github, key: 'a key from outside' });
  expect(other.secrets.hash('recipient', 'a')).not.toBe(secrets.hash('recipient', 'a'));
});

test('without a token all but reading works, and reading says what to do', async () => {
  const { forge } = await localRuntime({
    storeFolder,
    mailer,
    github: { url: 'http://127.0.0.1:9/', token: null },
  });
  expect(() => forge.harvest([aRequest()], null)).toThrow(
    'No GitHub token. Set GITHUB_TOKEN to a token that can read public repositories (https://github.com/settings/tokens). To see letters first, community-hat alone needs none.',
  );
});

test('a pause before the next try is told', async () => {
  const told: ProgressEvent[] = [];
  const sandbox = await startSandbox({ worlds: [aWorld().withIssue().build()], fault: ['timeout-html@1'] });
  const github = { url: sandbox.url, token: 'a-token' };
  const progress = (event: ProgressEvent) => void told.push(event);
  const { forge } = await localRuntime({ storeFolder, mailer, github, progress });
  await pagesOf(forge, aRequest());
  await sandbox.close();
  expect(told).toEqual([
    {
      step: 'harvest',
      level: 'notice',
      message: 'GitHub fails to answer. It is asked again',
      meanwhile: expect.stringMatching(/^in \d+ s$/),
    },
  ]);
});
