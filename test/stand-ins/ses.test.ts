import { GetAccountCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type SesStandIn, startSes } from './ses.ts';
import { plannedFaults, SES_FAULTS } from './ses-faults.ts';
import type { AcceptedMail } from './ses-mail.ts';

let ses: SesStandIn;
beforeEach(async () => {
  ses = await startSes();
});
afterEach(() => ses.close());

test('another process orders faults, and sees what was taken', async () => {
  await order('faults', { script: [{ of: 'b@example.org', turn: 1, fault: 'accept-drop' }] });
  await send('a@example.org');
  await expect(send('b@example.org')).rejects.toThrow();
  await send('b@example.org');
  const taken = await look<AcceptedMail[]>('accepted');
  expect(taken.map(({ to, tags }) => [to, tags])).toEqual([
    ['a@example.org', { attempt: '1' }],
    ['b@example.org', { attempt: '1' }],
    ['b@example.org', { attempt: '1' }],
  ]);
  expect(await look<string[]>('events')).toHaveLength(6);
  expect(await look<{ fault: string | null }[]>('calls')).toMatchObject([
    { fault: null },
    { fault: 'accept-drop' },
    { fault: null },
  ]);
});

test('another process says how the account stands', async () => {
  await order('account', { SendQuota: { Max24HourSend: 1, MaxSendRate: 5, SentLast24Hours: 0 } });
  await send('a@example.org');
  await expect(send('a@example.org')).rejects.toThrow('Daily message quota exceeded.');
  expect((await client().send(new GetAccountCommand({}))).SendQuota!.SentLast24Hours).toBe(1);
});

test('more in a second than the account may send is throttled', async () => {
  await order('account', { SendQuota: { Max24HourSend: 100, MaxSendRate: 2, SentLast24Hours: 0 } });
  const sent = await Promise.allSettled([1, 2, 3, 4].map((n) => send(`${n}@example.org`)));
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
});

test('faults by chance are the same in any order, and come to their share', () => {
  const seeded = { seed: 'x', share: 0.3 };
  const all = [...Array(2000).keys()].map((n) => ({ to: `${n}@example.org`, subject: 's' }));
  const faults = all.map((call) => plannedFaults({ seeded })(call, 1));
  const backwards = [...all].reverse().map((call) => plannedFaults({ seeded })(call, 1));
  expect(backwards.reverse()).toEqual(faults);
  const struck = faults.filter((fault) => fault !== null);
  expect(struck.length / all.length).toBeCloseTo(0.3, 1);
  expect(new Set(struck)).toEqual(new Set(SES_FAULTS));
});

function client(): SESv2Client {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  return new SESv2Client({ region: 'eu-central-1', endpoint: ses.endpoint, credentials, maxAttempts: 1 });
}

function send(to: string) {
  return client().send(
    new SendEmailCommand({
      FromEmailAddress: 'letters@hat.example',
      Destination: { ToAddresses: [to] },
      Content: { Simple: { Subject: { Data: 'Lamp' }, Body: { Text: { Data: '9' } } } },
      EmailTags: [{ Name: 'attempt', Value: '1' }],
    }),
  );
}

async function order(what: string, order: object): Promise<void> {
  await fetch(`${ses.endpoint}/stand-in/${what}`, { method: 'PUT', body: JSON.stringify(order) });
}

async function look<T>(what: string): Promise<T> {
  return (await (await fetch(`${ses.endpoint}/stand-in/${what}`)).json()) as T;
}
