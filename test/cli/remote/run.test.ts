import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../functions/cli/main.ts';
import { aCloud, type CloudState, executionArnOf, startCloud } from '../../builders/cloud.ts';
import type { AwsStandIn } from '../../stand-ins/aws.ts';
import { aTerminal } from '../a-terminal.ts';

let folder: string;
let cloud: CloudState;
let aws: AwsStandIn & { readonly variables: Record<string, string> };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-remote-'));
  cloud = aCloud();
  aws = await startCloud(cloud);
});
afterEach(async () => {
  await aws.close();
  await rm(folder, { recursive: true });
});

const AUGUST = Date.parse('2026-08-02T06:00:00Z') / 1000;
const SCHEDULED = executionArnOf('scheduled-1');

async function hat(line: string, environment: Record<string, string> = {}) {
  const { terminal, written } = aTerminal(folder, { environment: { ...aws.variables, ...environment } });
  return { code: await main(line.split(' '), terminal), ...written };
}

function started(): readonly unknown[] {
  return aws.requests.filter(({ action }) => action === 'StartExecution').map(({ input }) => input);
}

test('run --remote starts the month, and says where to look', async () => {
  const { code, out } = await hat('run --remote --month 2026-07 --refresh');
  expect(code).toBe(0);
  expect(started()).toEqual([
    expect.objectContaining({
      name: expect.stringMatching(/^by-hand-2026-07-\d{8}T\d{9}Z$/),
      input: '{"month":"2026-07","refresh":true}',
    }),
  ]);
  expect(out).toContain('July 2026 is being done in the cloud');
  expect(out).toContain('https://eu-central-1.console.aws.amazon.com/states/home?region=eu-central-1#/v2/');
  expect(out).toContain('community-hat status --remote --month 2026-07');
});

test('a month that the schedule is doing is left alone, whatever else runs', async () => {
  cloud.executions[SCHEDULED] = {
    input: { scheduledTime: '2026-08-02T06:00:00Z' },
    status: 'RUNNING',
    startDate: AUGUST,
    states: ['Plan', 'Harvest batches'],
  };
  cloud.executions[executionArnOf('by-hand')] = {
    input: { odd: 'input' },
    status: 'RUNNING',
    startDate: AUGUST + 5,
    states: [],
  };
  const same = await hat('run 2026-07 --remote --json');
  expect([same.code, JSON.parse(same.out)]).toEqual([
    0,
    expect.objectContaining({ did: 'left', execution: expect.objectContaining({ arn: SCHEDULED }) }),
  ]);
  expect(started()).toEqual([]);
  await hat('run --remote --month 2026-06');
  expect(started()).toHaveLength(1);
});

test('--wait tells each state, and ends with the run', async () => {
  const arn = SCHEDULED;
  cloud.executions[arn] = {
    input: { month: '2026-07' },
    status: 'RUNNING',
    startDate: AUGUST,
    states: ['Plan'],
  };
  const waiting = hat('run --remote --month 2026-07 --wait');
  // Until it has seen the run under way: on a busy machine that takes its time.
  while (!aws.requests.some(({ action }) => action === 'GetExecutionHistory'))
    await new Promise((resolve) => setTimeout(resolve, 20));
  Object.assign(cloud.executions[arn]!, {
    status: 'FAILED',
    stopDate: AUGUST + 60,
    states: ['Plan', 'Harvest batches'],
    error: 'Error',
    cause: JSON.stringify({ errorType: 'Error', errorMessage: 'The token may see nothing', trace: [] }),
    redriveStatus: 'REDRIVABLE',
  });
  const { code, out, err } = await waiting;
  expect(code).toBe(3);
  expect(err).toContain('2026-07: Plan.');
  expect(out).toContain('failed in "Harvest batches", on 2026-08-02 06:01 UTC');
  expect(out).toContain('Error: The token may see nothing');
  expect(out).toContain('community-hat run --remote --month 2026-07 --redrive');
});

test('--redrive goes on where it failed, and nowhere else', async () => {
  const none = await hat('run --remote --month 2026-07 --redrive');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('Nothing of 2026-07 ran')]);
  cloud.executions[SCHEDULED] = {
    input: { month: '2026-07' },
    status: 'FAILED',
    startDate: AUGUST,
    states: ['Plan'],
    redriveStatus: 'NOT_REDRIVABLE',
  };
  const late = await hat('run --remote --month 2026-07 --redrive');
  expect([late.code, late.err]).toEqual([2, expect.stringContaining('possible for 14 days')]);
  cloud.executions[SCHEDULED]!.redriveStatus = 'REDRIVABLE';
  const { code, out } = await hat('run --remote --month 2026-07 --redrive');
  expect([code, out]).toEqual([0, expect.stringContaining('goes on in the cloud, where it failed')]);
  expect(started()).toEqual([]);
  expect(cloud.executions[SCHEDULED]!.status).toBe('RUNNING');
});

test('a run that ended because a letter did not go has nothing to go on with: the month is started again', async () => {
  cloud.executions[SCHEDULED] = {
    input: { month: '2026-07' },
    status: 'FAILED',
    startDate: AUGUST,
    states: ['Plan', 'Letters did not go'],
    error: 'LettersDidNotGo',
    cause: 'Letters for 2026-07: recipients that were refused: 1',
    redriveStatus: 'REDRIVABLE',
  };
  const { code, err } = await hat('run --remote --month 2026-07 --redrive');
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/a letter did not go.*community-hat run --remote --month 2026-07\n/s),
  ]);
  expect(cloud.executions[SCHEDULED]!.status).toBe('FAILED');
});

test.each<[string, string]>([
  ['run --remote --from report', '--from means nothing with run --remote'],
  ['run --month 2026-07 --remote --from measure', 'community-hat measure --month 2026-07 --remote'],
  ['run --remote --out here', '--out is for this machine'],
  ['run --remote --month 2199-01', '--month 2199-01: it has not ended'],
  ['run --month 2026-07 --redrive', '--redrive is for a month in the cloud; add --remote'],
  ['run 2026-07 --month 2026-08', '--month is there twice'],
  [
    'run --stack Other --month 2026-07',
    'There is no stack Other in eu-central-1. Set AWS_REGION and AWS_PROFILE to where it is, or correct its name in --stack',
  ],
])('%s is a mistake', async (line, says) => {
  const { code, err } = await hat(line);
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
