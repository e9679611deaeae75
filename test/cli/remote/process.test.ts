import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aCloud, type CloudState, startCloud } from '../../builders/cloud.ts';
import type { AwsStandIn } from '../../stand-ins/aws.ts';

/** As a real process, in a home of its own: profiles, and how it ends. */
const ROOT = join(__dirname, '../../..');
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href;

let home: string;
let cloud: CloudState;
let aws: AwsStandIn;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'cli-aws-'));
  await mkdir(join(home, '.aws'));
  cloud = aCloud();
  aws = await startCloud(cloud);
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await aws.close();
  await rm(home, { recursive: true });
});

test('a profile says who asks and where, before keys in the environment', async () => {
  await writeFile(
    join(home, '.aws', 'config'),
    '[profile letters]\nregion = eu-north-1\naws_access_key_id = AKIAOFPROFILE\naws_secret_access_key = its secret\n',
  );
  const { code, out } = await hat('run --remote --month 2026-07 --json', {
    AWS_PROFILE: 'letters',
    AWS_ACCESS_KEY_ID: 'AKIAOFENVIRONMENT',
    AWS_SECRET_ACCESS_KEY: 'another secret',
  }).ended;
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ did: 'started' })]);
  expect([...new Set(aws.requests.map(({ signedBy }) => signedBy))]).toEqual(['AKIAOFPROFILE']);
});

test.each<[string, string, Record<string, string>, string]>([
  ['without credentials', '', { AWS_REGION: 'eu-north-1' }, 'There are no credentials for AWS. Log in'],
  [
    'without a region',
    '',
    { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' },
    'No region is set. Set AWS_REGION',
  ],
  [
    'with a login of single sign-on that has ended',
    '[profile sso]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = R\nregion = eu-north-1\n[sso-session s]\nsso_region = eu-north-1\nsso_start_url = https://hat.example/start\nsso_registration_scopes = sso:account:access\n',
    { AWS_PROFILE: 'sso' },
    'The login at AWS has ended. Log in anew (aws sso login',
  ],
])('%s nothing is asked, and one message says what to do', async (_, config, variables, says) => {
  await writeFile(join(home, '.aws', 'config'), config);
  const { code, err } = await hat('status --remote --month 2026-07', variables).ended;
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  expect(aws.requests).toEqual([]);
});

test('Ctrl-C while it looks on leaves the run alone', async () => {
  const { child, ended, until } = hat('run --remote --month 2026-07 --wait', {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'AKIA',
    AWS_SECRET_ACCESS_KEY: 'secret',
  });
  await until('2026-07: Plan');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({
    code: 130,
    err: expect.stringContaining('Stopped looking. What was started in the cloud goes on.\n'),
  });
  expect(aws.requests.map(({ action }) => action)).not.toContain('StopExecution');
});

test('Ctrl-C stops a deployment with cdk, and says that AWS sees it through', async () => {
  await writeFile(
    join(home, 'community-hat.yaml'),
    'cloud: { operator: anna@hat.example }\nprojects: [{ id: a, name: A, repositories: [o/a] }]\n',
  );
  const stopped = join(home, 'stopped');
  const cdk = join(home, 'cdk');
  await writeFile(
    cdk,
    `#!/usr/bin/env node
setInterval(() => undefined, 1000);
process.on('SIGTERM', () => {
  require('node:fs').writeFileSync(${JSON.stringify(stopped)}, '');
  process.exit();
});
console.log('deploying');
`,
    { mode: 0o755 },
  );
  const { child, ended, until } = hat('deploy --yes', {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'AKIA',
    AWS_SECRET_ACCESS_KEY: 'secret',
    COMMUNITY_HAT_CDK: cdk,
  });
  await until('deploying');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({
    code: 130,
    err: expect.stringContaining('Stopped. What AWS has begun it finishes or takes back by itself'),
  });
  for (let tries = 0; !existsSync(stopped) && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(existsSync(stopped)).toBe(true);
});

function hat(line: string, variables: Record<string, string>) {
  const args = ['--import', TSX, join(ROOT, 'functions/cli.ts'), ...line.split(' ')];
  const child = spawn(process.execPath, args, {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL: aws.endpoint,
      ...variables,
    },
  });
  running.add(child);
  const written = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    written.out += piece;
  });
  child.stderr.on('data', (piece) => {
    written.err += piece;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, ...written });
    }),
  );
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      child.stderr.on('data', () => written.err.includes(text) && resolve());
      child.on('close', () => reject(new Error(`It ended before it said ${text}: ${written.err}`)));
    });
  return { child, ended, until };
}
