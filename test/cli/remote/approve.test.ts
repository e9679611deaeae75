import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../functions/cli/main.ts';
import type { Approval, ApprovalRequest } from '../../../functions/model/approval.ts';
import { approvalKey, approvalRequestKey, PREFIXES } from '../../../functions/model/keys.ts';
import type { Store } from '../../../functions/model/ports.ts';
import { readDocument, writeDocument } from '../../../functions/pipeline/documents.ts';
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
  folder = await mkdtemp(join(tmpdir(), 'cli-approve-'));
  month = await aMonth();
  cloud = aCloud();
  aws = await startCloud(cloud);
});
afterEach(async () => {
  await aws.close();
  await month.s3.close();
  await rm(folder, { recursive: true });
});

const REQUEST: ApprovalRequest = {
  schema: 1,
  month: '2026-07',
  askedAt: '2026-08-09T06:00:00Z',
  until: '2026-08-23T06:00:00Z',
  taskToken: 'a token of Step Functions',
  lapsedAt: null,
};

async function hat(line: string) {
  const { terminal, written } = aTerminal(folder, {
    environment: { ...aws.variables, AWS_ENDPOINT_URL_S3: month.s3.endpoint },
  });
  return { code: await main(line.split(' '), terminal), ...written };
}

const approved = () => readDocument<Approval>(month.store, approvalKey('2026-07'));
const woken = () =>
  aws.requests.filter(({ action }) => action === 'SendTaskSuccess').map(({ input }) => input);

async function sentFrom(store: Store): Promise<readonly string[]> {
  const mails: string[] = [];
  for await (const key of store.list(PREFIXES.mailbox)) mails.push(key);
  return mails;
}

test('--dry-run shows each letter where a browser opens it, and who would get it; nothing is written', async () => {
  await writeDocument(month.store, approvalRequestKey('2026-07'), REQUEST);
  const { code, out } = await hat('approve 2026-07 --remote --dry-run');
  expect(code).toBe(0);
  expect(out).toContain('July 2026, 1 letter to a sponsor: to read and approve');
  expect(out).toMatch(
    / {2}https:\/\/archive\.example\/reports\/private\/\w+\/sponsor\/ostrel\/2026-07\/r1\/index\.html/,
  );
  expect(out).toContain('ospo@ostrel.example');
  expect(out).toContain('When you have read them: community-hat approve --month 2026-07 --remote');
  expect([await approved(), woken(), await sentFrom(month.store)]).toEqual([null, [], []]);
});

test('the run that waits is woken up, and sends; nothing is sent from here', async () => {
  await writeDocument(month.store, approvalRequestKey('2026-07'), REQUEST);
  const { code, out } = await hat('approve 2026-07 --remote');
  expect([code, out]).toEqual([0, expect.stringContaining('approved now')]);
  expect(out).toContain('The run in the cloud goes on now, and sends them. See how it stands:');
  expect(woken()).toEqual([{ taskToken: REQUEST.taskToken, output: '{"approved":true}' }]);
  expect(await approved()).toMatchObject({ by: 'person', editions: [expect.stringContaining('/ostrel/')] });
  expect(await sentFrom(month.store)).toEqual([]);
});

test('before the run asks, the approval is kept for it', async () => {
  cloud.executions[executionArnOf('scheduled-1')] = {
    input: { scheduledTime: '2026-08-02T06:00:00Z' },
    status: 'RUNNING',
    startDate: Date.parse('2026-08-02T06:00:00Z') / 1000,
    states: ['Plan', 'Wait until maintainers had theirs'],
  };
  const { code, out } = await hat('approve 2026-07 --remote');
  expect([code, out]).toEqual([0, expect.stringContaining('sends them when it is time')]);
  expect(await approved()).not.toBeNull();
  expect([woken(), await sentFrom(month.store)]).toEqual([[], []]);
});

test.each<[string, Partial<ApprovalRequest>, boolean]>([
  ['the time for it has ended', { lapsedAt: '2026-08-23T06:00:00Z' }, false],
  ['the run is gone', {}, true],
])('where %s, the letters go from here, once', async (_, request, gone) => {
  await writeDocument(month.store, approvalRequestKey('2026-07'), { ...REQUEST, ...request });
  if (gone) cloud.refused.SendTaskSuccess = new AwsRefusal('TaskTimedOut');
  const { code, out } = await hat('approve --month 2026-07 --remote');
  expect([code, out]).toEqual([0, expect.stringContaining('approved now')]);
  expect(await sentFrom(month.store)).toHaveLength(1);
  const again = await hat('approve --month 2026-07 --remote');
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('sent already')]);
  expect(await sentFrom(month.store)).toHaveLength(1);
});

test('a run that gave up waiting and is not over yet sends nothing, so the letters go from here', async () => {
  cloud.executions[executionArnOf('scheduled-1')] = {
    input: { scheduledTime: '2026-08-02T06:00:00Z' },
    status: 'RUNNING',
    startDate: Date.parse('2026-08-02T06:00:00Z') / 1000,
    states: ['Plan', 'Nobody approved them in time', 'Publish again'],
  };
  const lapsed: ApprovalRequest = { ...REQUEST, lapsedAt: REQUEST.until };
  await writeDocument(month.store, approvalRequestKey('2026-07'), lapsed);
  const { code } = await hat('approve --month 2026-07 --remote');
  expect([code, (await sentFrom(month.store)).length]).toEqual([0, 1]);
});

test('a letter that a file here holds back stays, and the others go', async () => {
  const lapsed: ApprovalRequest = { ...REQUEST, lapsedAt: REQUEST.until };
  await writeDocument(month.store, approvalRequestKey('2026-07'), lapsed);
  await writeFile(
    join(folder, 'held.yaml'),
    `projects: [{ id: a, name: A, repositories: [o/a] }]
sponsors: [{ id: ostrel, company: Ostrel, recipients: [ospo@ostrel.example] }]
affiliations: { companies: [{ name: Ostrel, domains: [ostrel.example] }] }
mail: { from: letters@hat.example }
editing:
  holds: [{ month: 2026-07, audience: sponsor, subject: ostrel, reason: They meet their board }]
`,
  );
  const { code, out } = await hat('approve --month 2026-07 --remote --config held.yaml');
  expect(code).toBe(0);
  expect(out).toContain('They meet their board');
  expect(await sentFrom(month.store)).toEqual([]);
});

test('who may not wake it up is told which right is lacking, and the approval stays', async () => {
  await writeDocument(month.store, approvalRequestKey('2026-07'), REQUEST);
  cloud.refused.SendTaskSuccess = new AwsRefusal('AccessDeniedException');
  const { code, err } = await hat('approve --month 2026-07 --remote');
  expect([code, err]).toEqual([2, expect.stringContaining('AWS does not allow states:SendTaskSuccess.')]);
  cloud.refused = {};
  const again = await hat('approve --month 2026-07 --remote');
  expect([again.code, woken().length]).toEqual([0, 2]);
});
