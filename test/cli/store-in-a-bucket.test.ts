import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../functions/cli/main.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aWorld } from '../builders/world.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { aTerminal } from './a-terminal.ts';

const world = aWorld().withIssue().build();
const RUN = ['run', '--repo', world.repository.nameWithOwner, '--month', '2026-07', '--store'];
let folder: string;
let s3: S3StandIn;
let github: Sandbox;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-bucket-'));
  s3 = await startS3();
  github = await startSandbox({ worlds: [world] });
  environment = {
    GITHUB_TOKEN: 'sandbox',
    GITHUB_GRAPHQL_URL: github.url,
    COMMUNITY_HAT_KEY: 'sixteen letters!',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
  };
});
afterAll(async () => {
  await github.close();
  await s3.close();
  await rm(folder, { recursive: true });
});

test('a month is kept in a bucket, is found there again, and in the folder are letters alone', async () => {
  const first = aTerminal(folder, { environment });
  expect(await main([...RUN, 's3://letters/of/ours'], first.terminal)).toBe(0);
  expect(first.written.err).not.toContain('warning');
  expect(first.written.out).toContain('s3://letters/of/ours/reports/');
  expect(
    s3.requests.some((request) => request.startsWith('PUT /letters/of/ours/runs/2026-07/plan.json')),
  ).toBe(true);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'));
  expect(files).toEqual([expect.stringMatching(/\.eml$/)]);
  // Whoever has no token cannot read anew.
  const again = aTerminal(folder, { environment: { ...environment, GITHUB_TOKEN: '' } });
  expect([await main([...RUN, 's3://letters/of/ours/'], again.terminal), again.written.err]).toEqual([0, '']);
});

test.each([
  ['s3://', 'a bucket is written as s3://bucket/folder'],
  ['letters/of/ours', 'for a folder there is --out'],
])('%s is no bucket', async (address, message) => {
  const { terminal, written } = aTerminal(folder, { environment });
  expect(await main([...RUN, address], terminal)).toBe(2);
  expect(written.err).toContain(message);
});

test('without a key nothing is begun', async () => {
  const { terminal, written } = aTerminal(folder, { environment: { ...environment, COMMUNITY_HAT_KEY: '' } });
  expect(await main([...RUN, 's3://letters/of/ours'], terminal)).toBe(2);
  expect(written.err).toContain('A store in a bucket needs COMMUNITY_HAT_KEY');
});
