import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handler as deliver } from '../../functions/handlers/deliver.ts';
import { handler as harvest } from '../../functions/handlers/harvest.ts';
import { handler as measure } from '../../functions/handlers/measure.ts';
import { handler as plan } from '../../functions/handlers/plan.ts';
import { handler as publish } from '../../functions/handlers/publish.ts';
import { handler as report } from '../../functions/handlers/report.ts';
import { handler as rollUp } from '../../functions/handlers/roll-up.ts';
import type { Step } from '../../functions/model/steps.ts';
import { DOOR_NEEDS, type DoorNeeds } from '../../infra/doors.ts';
import { readInstallation } from '../../infra/read-installation.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { keyMatches } from '../stand-ins/key-pattern.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { type SecretsManagerStandIn, startSecretsManager } from '../stand-ins/secrets-manager.ts';

const SEEN = new Date('2026-08-02T06:00:00Z');
const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:';
const ARNS = { githubToken: `${ARN}GithubToken-AbCdEf`, hmacKey: `${ARN}HmacKey-AbCdEf` };
const VARIABLES = { githubToken: 'GITHUB_TOKEN_SECRET_ARN', hmacKey: 'HMAC_KEY_SECRET_ARN' } as const;

let s3: S3StandIn;
let secrets: SecretsManagerStandIn;
let github: Sandbox;
let folder: string;
const before = process.env;

beforeAll(async () => {
  // The machine's day is not the letter's; everything but the calendar runs as it does.
  jest.useFakeTimers({ now: SEEN, advanceTimers: true, doNotFake: [...REAL_TIMERS] });
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  [s3, secrets, github, folder] = await Promise.all([
    startS3(),
    startSecretsManager({ [ARNS.githubToken]: 'a-token', [ARNS.hmacKey]: 'k'.repeat(64) }),
    startSandbox({ worlds: makeCommunity('harbour-lights'), clock: () => SEEN, token: 'a-token' }),
    mkdtemp(join(tmpdir(), 'month-in-aws-')),
  ]);
  const installation = readInstallation('examples/harbour-lights.yaml');
  await writeFile(join(folder, 'installation.json'), JSON.stringify(installation));
});

afterAll(async () => {
  process.env = before;
  jest.useRealTimers();
  await Promise.all([s3.close(), secrets.close(), github.close(), rm(folder, { recursive: true })]);
});

test('a month goes from the schedule to the mailbox, and each step touches only what its role grants', async () => {
  const planned = await as('plan', () => plan({ scheduledTime: '2026-08-02T06:00:00Z' }));
  expect(planned).toMatchObject({
    month: '2026-07',
    projects: ['harbour-lights'],
    letters: [{ audience: 'maintainers', subject: 'harbour-lights' }],
  });
  for (const turn of [1, 2]) await month(planned, turn);
  // Delivered with it, the plan is frozen.
  expect(await as('plan', () => plan({ month: '2026-07' }))).toEqual(planned);
  const mails = s3.requests.filter((request) => request.startsWith('PUT /store/mailbox/'));
  expect(mails).toHaveLength(2);
});

/** The second turn is a person who starts the month again: nothing is sent twice. */
async function month(planned: Awaited<ReturnType<typeof plan>>, turn: number): Promise<void> {
  const { month } = planned;
  for (const repositories of planned.batches) {
    const order = { month, end: planned.end, facets: planned.facets, repositories };
    expect(await as('harvest', () => harvest(order, IN_TIME))).toEqual({ done: true });
  }
  for (const repository of planned.repositories) {
    expect(await as('measure', () => measure({ month, repository }))).toBeUndefined();
  }
  for (const project of planned.projects) await as('roll-up', () => rollUp({ month, project }));
  await as('roll-up', () => rollUp({ month }));
  for (const letter of planned.letters) {
    const reported = await as('report', () => report({ month, ...letter }));
    const { counts } = await as('deliver', () => deliver(reported));
    expect(counts).toMatchObject(turn === 1 ? { sent: 2, alreadySent: 0 } : { sent: 0, alreadySent: 2 });
  }
  await as('publish', () => publish({ month }));
}

test('a harvest that runs out of time says when to go on, and goes on from there', async () => {
  const bucket = 'another-store';
  const { month, end, facets, batches } = await as('plan', () => plan({ month: '2026-07' }), { bucket });
  const order = { month, end, facets, repositories: batches[0]! };
  const outOfTime = { getRemainingTimeInMillis: () => 30_000 };
  expect(await as('harvest', () => harvest(order, outOfTime), { bucket })).toEqual({
    done: false,
    repositories: batches[0],
    resumeAt: expect.stringMatching(/^2026-08-02T06:\d\d:\d\d(\.\d+)?Z$/),
  });
  expect(await as('harvest', () => harvest(order, IN_TIME), { bucket })).toEqual({ done: true });
});

test('a letter about nothing readable is withheld and counted; the month read anew, it goes', async () => {
  const bucket = 'a-store-without-a-forge';
  const empty = await startSandbox({ worlds: [], clock: () => SEEN, token: 'a-token' });
  const planned = await as('plan', () => plan({ month: '2026-07' }), { bucket });
  const unread = await counts(planned, { bucket, githubUrl: empty.url });
  expect(unread).toMatchObject({ unread: 1, sent: 0, refused: 0, unknown: 0 });
  await empty.close();
  const again = await as('plan', () => plan({ month: '2026-07', refresh: true }), { bucket });
  expect(await counts(again, { bucket, refresh: true })).toMatchObject({ unread: 0, sent: 2 });
});

test('a batch that is read anew goes on with the repositories that are left', async () => {
  const bucket = 'a-store-for-refreshing';
  const { month, end, facets, repositories } = await as('plan', () => plan({ month: '2026-07' }), { bucket });
  const order = { month, end, facets, repositories, refresh: true };
  const outOfTime = { getRemainingTimeInMillis: () => 30_000 };
  expect(await as('harvest', () => harvest(order, outOfTime), { bucket })).toMatchObject({
    done: false,
    repositories,
  });
  const asked = github.log.length;
  const [first] = repositories;
  const one = { ...order, repositories: [first!] };
  expect(await as('harvest', () => harvest(one, IN_TIME), { bucket })).toEqual({ done: true });
  const read = github.log.length - asked;
  await as('harvest', () => harvest({ ...one, refresh: false }, IN_TIME), { bucket });
  expect(github.log.length - asked).toBe(read);
  await as('harvest', () => harvest(one, IN_TIME), { bucket });
  expect(github.log.length - asked).toBe(2 * read);
});

async function counts(
  { month, end, facets, repositories, projects, letters }: Awaited<ReturnType<typeof plan>>,
  { refresh = false, ...where }: { bucket: string; githubUrl?: string; refresh?: boolean },
) {
  await as('harvest', () => harvest({ month, end, facets, repositories, refresh }, IN_TIME), where);
  for (const repository of repositories) await as('measure', () => measure({ month, repository }), where);
  await as('roll-up', () => rollUp({ month, project: projects[0]! }), where);
  const reported = await as('report', () => report({ month, ...letters[0]! }), where);
  return (await as('deliver', () => deliver(reported), where)).counts;
}

test('what is no input of a step is refused', async () => {
  await expect(as('plan', () => plan({ month: '2026-13' }))).rejects.toThrow('a month is written as 2026-07');
  await expect(as('measure', () => measure({ month: '2026-07' }))).rejects.toThrow('repository');
});

test('a token that nobody has put in is told so', async () => {
  const unset = await startSecretsManager({ [ARNS.githubToken]: 'not-set', [ARNS.hmacKey]: 'k' });
  const order = {
    month: '2026-05',
    end: '2026-06-01T00:00:00Z',
    facets: ['repository'],
    repositories: [{ owner: 'a', name: 'b' }],
  };
  const run = as('harvest', () => harvest(order, IN_TIME), { secretsEndpoint: unset.endpoint });
  await expect(run).rejects.toThrow('Nobody has put the GitHub token in yet');
  await unset.close();
});

const IN_TIME = { getRemainingTimeInMillis: () => 15 * 60_000 };

const REAL_TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Calls a door with the environment that the stack gives it, and looks at what it asked S3 for. */
async function as<T>(
  step: Step,
  call: () => Promise<T>,
  { bucket = 'store', secretsEndpoint = secrets.endpoint, githubUrl = github.url } = {},
): Promise<T> {
  const needs: DoorNeeds = DOOR_NEEDS[step];
  process.env = {
    LAMBDA_TASK_ROOT: folder,
    BUCKET: bucket,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsEndpoint,
    GITHUB_GRAPHQL_URL: githubUrl,
    ...Object.fromEntries(needs.secrets.map((name) => [VARIABLES[name], ARNS[name]])),
  };
  Object.assign(s3.faults, { hidesWhatIsMissing: true, listable: needs.reads });
  const from = s3.requests.length;
  const answer = await call();
  expect(s3.requests.slice(from).filter((request) => !isGranted(needs, request))).toEqual([]);
  return answer;
}

function isGranted({ reads, writes, removes }: DoorNeeds, request: string): boolean {
  const [method, path = ''] = request.split(' ');
  const { pathname, searchParams } = new URL(path, 'http://s3');
  const key = searchParams.get('prefix') ?? pathname.split('/').slice(2).join('/');
  const patterns = method === 'PUT' ? writes : method === 'DELETE' ? removes : reads;
  return patterns.some((pattern) => keyMatches(key, pattern));
}
