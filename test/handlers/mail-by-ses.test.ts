import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import { handler as deliver } from '../../functions/handlers/deliver.ts';
import { handler as mailEvents } from '../../functions/handlers/mail-events.ts';
import { editionKey, planKey, receiptsOfMonth } from '../../functions/model/keys.ts';
import type { Store } from '../../functions/model/ports.ts';
import type { Receipt } from '../../functions/model/receipt.ts';
import { aConfig } from '../builders/config.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { type SecretsManagerStandIn, startSecretsManager } from '../stand-ins/secrets-manager.ts';
import { type SesStandIn, startSes } from '../stand-ins/ses.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:Key-AbCdEf';
const IN_TIME = { getRemainingTimeInMillis: () => 600_000 };
const month = '2026-07';
const edition = {
  visibility: { kind: 'public' as const },
  audience: 'maintainers' as const,
  subject: 'lamp',
  month,
  revision: 1,
};
const letter = { month, audience: edition.audience, subject: edition.subject };
const PEOPLE = ['anna', 'ben', 'cleo', 'dora', 'emil'].map((name) => `${name}@lamp.example`);

let s3: S3StandIn;
let aws: SecretsManagerStandIn;
let ses: SesStandIn;
let store: Store;
const before = { ...process.env };

beforeEach(async () => {
  s3 = await startS3();
  aws = await startSecretsManager({ [ARN]: 'a key of enough characters' });
  ses = await startSes();
  const address = { region: 'eu-central-1', credentials: { accessKeyId: 'door', secretAccessKey: 'secret' } };
  store = s3Store(s3Client({ ...address, endpoint: s3.endpoint }), 'letters');
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'door',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: aws.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    BUCKET: 'letters',
    HMAC_KEY_SECRET_ARN: ARN,
    MAILER: 'ses',
    SES_CONFIGURATION_SET: 'community-hat',
    SES_CONTACT_LIST: 'letters',
  });
  for (const method of ['info', 'warn'] as const) jest.spyOn(console, method).mockImplementation();
  await writeMonth();
});

afterEach(async () => {
  process.env = { ...before };
  jest.restoreAllMocks();
  await Promise.all([s3.close(), aws.close(), ses.close()]);
});

test('nobody gets a letter twice, whatever SES answers, and what it tells later settles who got one', async () => {
  ses.suppressed.add('emil@lamp.example');
  ses.fail({
    script: [
      { of: 'anna@lamp.example', fault: 'accept-drop' },
      { of: 'ben@lamp.example', fault: 'accept-500' },
      { of: 'cleo@lamp.example', turn: 1, fault: 'reject' },
    ],
  });
  const first = await deliver(letter, IN_TIME);
  expect(first.counts).toMatchObject({ sent: 2, unknown: 2, refused: 1 });
  const second = await deliver(letter, IN_TIME);
  expect(second.counts).toMatchObject({ sent: 1, unknown: 2, alreadySent: 2 });
  expect(await tell()).toEqual({ batchItemFailures: [] });
  const third = await deliver(letter, IN_TIME);
  expect(third.counts).toMatchObject({ alreadySent: 4, suppressed: 1, sent: 0, unknown: 0, refused: 0 });
  expect(ses.accepted.map(({ to }) => to).sort()).toEqual(PEOPLE);
  expect(ses.accepted.find(({ to }) => to.startsWith('cleo'))!.attempt).toBe('2');
  expect(
    (await receipts()).map(({ state, events }) => [state, events!.map(({ kind }) => kind)]).sort(),
  ).toEqual([
    ['sent', ['accepted', 'delivered']],
    ['sent', ['accepted', 'delivered']],
    ['sent', ['accepted', 'delivered']],
    ['sent', ['accepted', 'delivered']],
    ['suppressed', ['accepted', 'suppressed']],
  ]);
});

test('what cannot be read goes back to the queue, alone; foreign mail does not', async () => {
  await deliver(letter, IN_TIME);
  const [good] = ses.events();
  const foreign = JSON.stringify({
    eventType: 'Send',
    mail: { messageId: 'x', timestamp: '2026-08-02T09:00:00Z', tags: { campaign: ['spring'] } },
  });
  const records = [good!, good!.slice(0, 99), foreign].map((body, n) => ({ messageId: `${n}`, body }));
  expect(await mailEvents({ Records: records as never })).toEqual({
    batchItemFailures: [{ itemIdentifier: '1' }],
  });
});

test('without a configuration set nothing is sent, and nothing claimed', async () => {
  delete process.env.SES_CONFIGURATION_SET;
  await expect(deliver(letter, IN_TIME)).rejects.toThrow('SES_CONFIGURATION_SET is not set');
  process.env.MAILER = 'pigeon';
  await expect(deliver(letter, IN_TIME)).rejects.toThrow('MAILER is pigeon; it is ses or files');
  expect([ses.calls.length, (await receipts()).length]).toEqual([0, 0]);
});

async function writeMonth(): Promise<void> {
  const config = aConfig({
    mail: { from: 'Letters <letters@community-hat.example>' },
    projects: [
      { id: 'lamp', name: 'Lamp', repositories: ['o/lamp'], maintainers: PEOPLE, visibility: 'public' },
    ],
  });
  const report = { schema: 1, subject: { id: 'lamp', name: 'Lamp' }, month, headline: '9 changes wait' };
  const findings = [{ status: 'watch' }];
  await store.write(planKey(month), json({ schema: 1, month, config }));
  await store.write(editionKey(edition, 'report.json'), json({ ...report, revision: 1, findings }));
  await store.write(editionKey(edition, 'letter.html'), Buffer.from('<html><body>9</body></html>'));
  await store.write(editionKey(edition, 'letter.txt'), Buffer.from('9 changes\n'));
}

function tell() {
  const records = ses.events().map((body, n) => ({ messageId: `${n}`, body }));
  return mailEvents({ Records: records as never });
}

async function receipts(): Promise<Receipt[]> {
  const all: Receipt[] = [];
  for await (const key of store.list(receiptsOfMonth(month)))
    all.push(JSON.parse(Buffer.from((await store.read(key))!.body).toString()));
  return all;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
