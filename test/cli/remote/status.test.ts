import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../functions/cli/main.ts';
import { aCloud, type CloudState, executionArnOf, startCloud } from '../../builders/cloud.ts';
import { type CloudMonth, startCloudMonth } from '../../builders/cloud-month.ts';
import { AwsRefusal, type AwsStandIn } from '../../stand-ins/aws.ts';
import { aTerminal } from '../a-terminal.ts';

let aMonth: () => Promise<CloudMonth>;
let month: CloudMonth;
let folder: string;
let cloud: CloudState;
let aws: AwsStandIn & { readonly variables: Record<string, string> };
beforeAll(async () => {
  aMonth = await startCloudMonth();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-status-'));
  month = await aMonth();
  cloud = aCloud();
  aws = await startCloud(cloud);
});
afterEach(async () => {
  await aws.close();
  await month.s3.close();
  await rm(folder, { recursive: true });
});

const AUGUST = Date.parse('2026-08-02T06:00:00Z') / 1000;

async function hat(line: string, environment: Record<string, string> = {}) {
  const { terminal, written } = aTerminal(folder, {
    environment: { ...aws.variables, AWS_ENDPOINT_URL_S3: month.s3.endpoint, ...environment },
  });
  return { code: await main(line.split(' '), terminal), ...written };
}

test('status --remote needs no file here: what was read, each letter, and what wants a person, with the command', async () => {
  const { code, out, err } = await hat('status 2026-07 --remote');
  expect([code, err]).toEqual([3, '']);
  expect(out).toMatch(/^\nJuly 2026: something wants you\n\n {2}! .*Ostrel/);
  expect(out).toContain('community-hat approve --month 2026-07 --remote');
  expect(out).toMatch(/Repositories {2}2 of 2 read/);
  expect(out).toContain('  maintainers  Lights  2 sent');
  expect(out).toContain('  sponsor      Ostrel  waits for your approval');
  expect(out).not.toMatch(/@|a key for tests/);
});

test('while the run goes on, what it does by itself wants nobody', async () => {
  cloud.executions[executionArnOf('scheduled-1')] = {
    input: { scheduledTime: '2026-08-02T06:00:00Z' },
    status: 'RUNNING',
    startDate: AUGUST,
    states: ['Plan', 'Wait until maintainers had theirs'],
  };
  const { code, out } = await hat('status --month 2026-07 --remote');
  expect(code).toBe(0);
  expect(out).toContain('July 2026: nothing wants you');
  expect(out).toContain(
    'In the cloud  running at "Wait until maintainers had theirs", since 2026-08-02 06:00 UTC',
  );
  const none = await hat('status --month 2026-06 --remote');
  expect([none.code, none.out]).toEqual([
    3,
    expect.stringContaining('community-hat run --month 2026-06 --remote'),
  ]);
});

test('a run that failed says where, why, and how to go on', async () => {
  cloud.executions[executionArnOf('scheduled-1')] = {
    input: { month: '2026-06' },
    status: 'FAILED',
    startDate: AUGUST,
    stopDate: AUGUST + 90,
    states: ['Plan'],
    error: 'Error',
    cause: '{"errorMessage":"Nobody has put the GitHub token in yet.\\u001b[2J"}',
    redriveStatus: 'REDRIVABLE',
  };
  const { code, out } = await hat('status --month 2026-06 --remote');
  expect(code).toBe(3);
  expect(out).toContain(
    'failed in "Plan", on 2026-08-02 06:01 UTC\n  Error: Nobody has put the GitHub token in',
  );
  expect(out).not.toContain('\u001b');
  expect(out).toContain('community-hat run --month 2026-06 --remote --redrive');
});

test('a run that left a letter behind is started again, not gone on with', async () => {
  cloud.executions[executionArnOf('scheduled-1')] = {
    input: { month: '2026-07' },
    status: 'FAILED',
    startDate: AUGUST,
    states: ['Plan', 'Watch', 'Letters did not go'],
    error: 'LettersDidNotGo',
    redriveStatus: 'REDRIVABLE',
  };
  const { out } = await hat('status --month 2026-07 --remote');
  expect(out).toContain('When what failed is mended: community-hat run --month 2026-07 --remote\n');
});

test('--json has the report, the execution and what wants a person', async () => {
  const { code, out } = await hat('status --month 2026-07 --remote --json');
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    schema: 1,
    month: '2026-07',
    exitCode: 3,
    execution: null,
    wants: [expect.stringContaining('approve --month 2026-07 --remote')],
    report: { repositories: { planned: 2, read: 2 }, recipients: { sent: 3 } },
  });
});

test.each<[string, Record<string, string>, () => unknown, string]>([
  [
    'nobody may look',
    {},
    () =>
      Object.assign(cloud.refused, { DescribeStacks: new AwsRefusal('AccessDenied', 'arn of anna', 403) }),
    'AWS does not allow cloudformation:DescribeStacks.',
  ],
  [
    'a login that has ended',
    {},
    () => Object.assign(cloud.refused, { DescribeStacks: new AwsRefusal('ExpiredToken', 'x', 403) }),
    'The login at AWS has ended. Log in anew',
  ],
  [
    'keys that AWS does not know',
    {},
    () =>
      Object.assign(cloud.refused, {
        ListExecutions: new AwsRefusal('UnrecognizedClientException', 'x', 400),
      }),
    'AWS does not accept these credentials.',
  ],
  [
    'a stack that is not ours',
    {},
    () => Object.assign(cloud.stacks, { CommunityHat: { status: 'CREATE_FAILED', outputs: {} } }),
    'does not say where its store is (CREATE_FAILED)',
  ],
  [
    'a key that may not be read',
    {},
    () => Object.assign(cloud.refused, { GetSecretValue: new AwsRefusal('AccessDeniedException', 'x', 400) }),
    'needs secretsmanager:GetSecretValue for it',
  ],
])(
  '%s: one message with what to do, and nothing that AWS said besides',
  async (_, variables, happens, says) => {
    happens();
    const { code, out, err } = await hat('status --month 2026-07 --remote', variables);
    expect(code).not.toBe(0);
    expect(err).toContain(says);
    expect(`${out}${err}`).not.toMatch(/a secret of the operator|arn of anna|not to be repeated/);
  },
);

test('without a region nothing is asked', async () => {
  const { code, err } = await hat('status --month 2026-07 --remote', { AWS_REGION: '' });
  expect([code, err]).toEqual([2, expect.stringContaining('No region is set. Set AWS_REGION')]);
  expect(aws.requests).toEqual([]);
});
