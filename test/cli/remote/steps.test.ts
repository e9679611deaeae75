import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../functions/cli/main.ts';
import { aCloud, aStack, type CloudState, startCloud } from '../../builders/cloud.ts';
import { type CloudMonth, startCloudMonth } from '../../builders/cloud-month.ts';
import type { AwsStandIn } from '../../stand-ins/aws.ts';
import { aTerminal } from '../a-terminal.ts';

let month: CloudMonth;
let folder: string;
let cloud: CloudState;
let aws: AwsStandIn & { readonly variables: Record<string, string> };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-steps-'));
  month = await (await startCloudMonth())();
  cloud = aCloud();
  aws = await startCloud(cloud);
});
afterAll(async () => {
  await aws.close();
  await month.s3.close();
  await rm(folder, { recursive: true });
});

async function hat(line: string) {
  const { terminal, written } = aTerminal(folder, {
    environment: { ...aws.variables, AWS_ENDPOINT_URL_S3: month.s3.endpoint },
  });
  return { code: await main(line.split(' '), terminal), ...written };
}

test('steps work on the month as it was planned in the cloud, with no file here', async () => {
  const { code, out } = await hat('deliver --remote --month 2026-07');
  expect(code).toBe(0);
  expect(out).toContain('Nothing needed sending: the letters are sent already');
  expect(out).toContain('https://archive.example/reports/private/');
  expect(out).toContain('community-hat approve --month 2026-07');
  const published = await hat('publish --remote --month 2026-07');
  expect([published.code, published.out]).toEqual([0, expect.stringContaining('July 2026')]);
});

test('what is about the file here wants one', async () => {
  for (const line of ['plan --remote', 'who --remote', 'correct --remote --subject lights --reason Wrong']) {
    const { code, err } = await hat(`${line} --month 2026-07`);
    expect([code, err]).toEqual([2, expect.stringContaining('There is no community-hat.yaml.')]);
  }
});

test('a month that was never planned there is told with the same stack', async () => {
  cloud.stacks.Other = aStack();
  const { code, err } = await hat('report --stack Other --remote --month 2026-01');
  expect([code, err]).toEqual([
    2,
    '2026-01 was not planned in the cloud yet. To begin it: community-hat run --remote --month 2026-01 --stack Other\n',
  ]);
});

test('where the stack sends by SES, so do commands, and what was sent before is not sent again', async () => {
  cloud.stacks.CommunityHat = aStack({ Mailer: 'ses', ConfigurationSet: 'letters', ContactList: 'letters' });
  const { code } = await hat('deliver --remote --month 2026-07');
  expect(code).toBe(0);
  const { code: approved, out } = await hat('approve --remote --month 2026-07');
  expect([approved, out]).toEqual([0, expect.stringContaining('Letters, handed to Amazon SES')]);
  const sent = aws.requests.filter(({ action }) => action === 'SendEmail');
  expect(sent.map(({ input }) => input.Destination)).toEqual([{ ToAddresses: ['ospo@ostrel.example'] }]);
  expect(sent[0]?.input).toMatchObject({
    ConfigurationSetName: 'letters',
    ListManagementOptions: { ContactListName: 'letters', TopicName: 'sponsors' },
  });
});
