import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { simpleParser } from 'mailparser';
import { sesMailer } from '../../../functions/adapters/mail/ses-mailer.ts';
import type { SesSettings } from '../../../functions/adapters/mail/ses-settings.ts';
import type { Mailer, Message, Sent } from '../../../functions/model/ports.ts';
import { type SesStandIn, startSes } from '../../stand-ins/ses.ts';
import type { SesFault } from '../../stand-ins/ses-faults.ts';
import { aMessage, mailerContract } from './mailer-contract.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const TAKEN_AT = new Date(aMessage().date);

/** Whatever a test has begun. */
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

mailerContract(async () => {
  const ses = await aSes();
  return { mailer: aMailer(ses, { contactList: null }), arrived: () => ses.arrived() };
});

describe('what SES is handed', () => {
  test('is one recipient, with tags, configuration set and the list that it goes to', async () => {
    const ses = await aSes();
    const tags = { report: 'lamp', month: '2026-07', attempt: '2' };
    const sent = await aMailer(ses).send({ ...aMessage(), tags });
    const [mail, ...others] = ses.accepted;
    expect(others).toEqual([]);
    expect(sent).toEqual({ outcome: 'sent', messageId: mail!.messageId, place: null });
    expect(mail).toMatchObject({
      to: 'asa+hat@example.org',
      tags,
      attempt: '2',
      configurationSet: 'community-hat',
      list: { ContactListName: 'letters', TopicName: 'maintainers' },
    });
  });

  test('has no list where the message has none, or the account has no contact list', async () => {
    const ses = await aSes();
    await aMailer(ses).send({ ...aMessage(), list: null });
    await aMailer(ses, { contactList: null }).send(aMessage());
    for (const mail of ses.accepted) {
      expect(mail.list).toBeNull();
      expect(mail.headers['List-Unsubscribe']).toBe(aMessage().headers['List-Unsubscribe']);
      expect(mail.html + mail.text).not.toContain('unsubscribe');
    }
  });

  test.each([
    'Plain Name',
    'O"Brien \\ Sons, <hat@example.org>',
    '=?utf-8?Q?Bcc:_all=40example.org?=',
    `${'Långnamn '.repeat(8)}灯台`,
  ])('has the name %j as it is, and one recipient', async (name) => {
    const ses = await aSes();
    const to = { name, address: 'a@example.org' };
    await aMailer(ses).send({ ...aMessage(), to });
    const mail = await simpleParser((await ses.arrived())[0]!);
    expect([mail.to].flat()[0]!.value).toEqual([to]);
    expect(ses.accepted[0]!.request.Destination!.ToAddresses).toHaveLength(1);
  });

  test.each([
    ['a header with letters beyond ASCII', { 'X-Project': 'Lämp' }],
    ['a header that is longer than SES takes', { 'X-Project': 'x'.repeat(1000) }],
  ])('%s is refused before SES is asked', async (_, headers) => {
    const ses = await aSes();
    expect(await aMailer(ses).send({ ...aMessage(), headers })).toMatchObject({ outcome: 'refused' });
    expect(ses.calls).toEqual([]);
  });
});

describe('unsubscribing', () => {
  const foot = 'Reply to correct an error, or to unsubscribe.';
  const letter = {
    html: `<html><body><p>Lamp</p><p>${foot}</p></body></html>`,
    text: 'Lamp\n\nReply to correct an error, or to\nunsubscribe.\n',
  };

  test('takes one click, in the foot of both parts and in the headers', async () => {
    const ses = await aSes();
    await aMailer(ses).send({ ...aMessage(), ...letter });
    const { html, text, headers, messageId } = ses.accepted[0]!;
    const url = `https://unsubscribe.example/${messageId}`;
    expect(html).toContain(
      `or to <a href="${url}" style="color:inherit;text-decoration:underline;">unsubscribe</a>.`,
    );
    expect(text).toBe(`${letter.text.trimEnd()}\nTo unsubscribe at once:\n${url}\n`);
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  });

  test('has its link in the foot, whatever a title says', async () => {
    const ses = await aSes();
    const title = `{{amazonSESUnsubscribeUrl}} {{amazonSESUnsubscribeUrl}} ${foot}`;
    await aMailer(ses).send({
      ...aMessage(),
      html: letter.html.replace('Lamp', title),
      text: letter.text.replace('Lamp', title),
    });
    const { html, text, messageId } = ses.accepted[0]!;
    const url = `https://unsubscribe.example/${messageId}`;
    expect(html.split(url)).toHaveLength(2);
    expect(html.indexOf(url)).toBeGreaterThan(html.indexOf(foot));
    expect(text.split(url)).toHaveLength(2);
    expect(text.endsWith(`${url}\n`)).toBe(true);
  });

  test('who has done so gets nothing, though SES takes the message', async () => {
    const ses = await aSes();
    ses.unsubscribed.add('maintainers asa+hat@example.org');
    expect(await aMailer(ses).send(aMessage())).toMatchObject({ outcome: 'sent' });
    expect(await ses.arrived()).toEqual([]);
    expect(ses.events().at(-1)).toContain('UnsubscribedRecipient');
  });

  test('text that looks like what SES fills in is only text to the reader', async () => {
    const ses = await aSes();
    const text = '{{ses:openTracker}} {{{x}}} {{amazonSESUnsubscribeUrl}} { { }} {';
    await aMailer(ses).send({
      ...aMessage(),
      subject: text,
      html: `<!doctype html><html><body><p>${text}</p></body></html>`,
      text,
      headers: { 'X-Title': text },
      list: null,
    });
    const [mail] = ses.accepted;
    const neutral = '{ {ses:openTracker}} { { {x}}} { {amazonSESUnsubscribeUrl}} { { }} {';
    expect([mail!.subject, mail!.text, mail!.headers['X-Title']]).toEqual([neutral, neutral, neutral]);
    expect(mail!.html).not.toContain('{{');
    const read = await simpleParser((await ses.arrived())[0]!);
    expect(String(read.html).replaceAll('&#123;', '{')).toContain(`<p>${text}</p>`);
  });
});

describe('what became of it', () => {
  test.each<[SesFault, number, string]>([
    ['accept-drop', 1, 'SES did not say whether it has the message (ECONNRESET)'],
    ['accept-500', 1, 'SES did not say whether it has the message (500)'],
    ['accept-hang', 1, 'SES did not say whether it has the message (ETIMEDOUT)'],
    ['accept-cut', 1, 'SES did not say whether it has the message (200)'],
    ['accept-garble', 1, 'SES did not say whether it has the message (200)'],
    ['unavailable', 0, 'SES did not say whether it has the message (503)'],
    ['reset', 0, 'SES did not say whether it has the message (ECONNRESET)'],
    ['hang', 0, 'SES did not say whether it has the message (ETIMEDOUT)'],
  ])('%s: unknown, and asked once', async (fault, accepted, reason) => {
    const ses = await aSes();
    ses.fail({ script: [{ fault }] });
    expect(await aMailer(ses).send(aMessage())).toEqual({ outcome: 'unknown', reason });
    expect([ses.calls.length, ses.accepted.length]).toEqual([1, accepted]);
  });

  test('a connection that is reset before the request is read: unknown too, for nobody can tell', async () => {
    const ses = await aSes();
    ses.fail({ resets: 1 });
    expect(await aMailer(ses).send(aMessage())).toMatchObject({ outcome: 'unknown' });
    expect(ses.calls).toEqual([]);
  });

  test.each([
    [408, 'unknown', 'SES did not say whether it has the message (408)'],
    [302, 'unknown', 'SES did not say whether it has the message (302)'],
    [204, 'unknown', 'SES answered without saying which message it has'],
    [413, 'refused', expect.stringMatching(/^SES refused the message: /)],
  ])('an answer %i, of whatever stands between: %s', async (status, outcome, reason) => {
    const server = createHttpServer((_, response) => response.writeHead(status).end());
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    endings.push(() => server.close());
    const mailer = aMailer({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    expect(await mailer.send(aMessage())).toEqual({ outcome, reason });
  });

  test.each<[SesFault, string]>([
    ['quota', 'the quota of SES for 24 hours is used up'],
    ['reject', 'SES refused the message: MessageRejected: Bad content'],
  ])('%s: refused, and asked once', async (fault, reason) => {
    const ses = await aSes();
    ses.fail({ script: [{ fault }] });
    expect(await aMailer(ses).send(aMessage())).toEqual({ outcome: 'refused', reason });
    expect([ses.calls.length, ses.accepted.length]).toEqual([1, 0]);
  });

  test('the quota is used up by SES’s own count', async () => {
    const ses = await aSes();
    Object.assign(ses.account.SendQuota, { Max24HourSend: 1 });
    const mailer = aMailer(ses);
    expect(await mailer.send(aMessage())).toMatchObject({ outcome: 'sent' });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'the quota of SES for 24 hours is used up',
    });
  });

  test('too many in a second: tried again until SES takes it', async () => {
    const ses = await aSes();
    ses.fail((_, turn) => (turn < 3 ? 'throttle' : null));
    expect(await aMailer(ses).send(aMessage())).toMatchObject({ outcome: 'sent' });
    expect([ses.calls.length, ses.accepted.length]).toEqual([3, 1]);
  });

  test('too many for as long as it was tried: refused', async () => {
    const ses = await aSes();
    ses.fail({ script: [{ fault: 'throttle' }] });
    expect(await aMailer(ses).send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'SES takes no more messages at this moment, after 3 tries',
    });
    expect(ses.calls).toHaveLength(3);
  });

  test('throttled, then without an answer: unknown, and not tried again', async () => {
    const ses = await aSes();
    ses.fail((_, turn) => (turn === 1 ? 'throttle' : 'accept-drop'));
    expect(await aMailer(ses).send(aMessage())).toMatchObject({ outcome: 'unknown' });
    expect([ses.calls.length, ses.accepted.length]).toEqual([2, 1]);
  });

  test('nobody listens: refused after some tries; somebody does again: sent', async () => {
    const ses = await aSes();
    await ses.goAway();
    expect(await aMailer(ses).send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'SES cannot be reached (ECONNREFUSED), after 3 tries',
    });
    const sent = aMailer(ses, { patience: { ...PATIENCE, pauses: [0.2, 0.2, 0.2] } }).send(aMessage());
    await ses.comeBack();
    endings.push(() => ses.close());
    expect(await sent).toMatchObject({ outcome: 'sent' });
  });

  test('no such host: refused', async () => {
    const mailer = aMailer({ endpoint: 'http://ses.invalid' });
    expect(await mailer.send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^SES cannot be reached \((ENOTFOUND|EAI_AGAIN)\), after 3 tries$/),
    });
  });

  test('a host that takes no connection in time: refused after some tries, for nothing was handed over', async () => {
    const endpoint = await aDeafHost();
    const mailer = aMailer({ endpoint }, { patience: { connect: 0.2, answer: 5, pauses: [0.01] } });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'SES cannot be reached (TimeoutError), after 2 tries',
    });
  });

  test('a name with several addresses, none of which answers: refused after some tries', async () => {
    const ses = await aSes();
    await ses.goAway();
    const mailer = aMailer({ endpoint: ses.endpoint.replace('127.0.0.1', 'localhost') });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'SES cannot be reached (ECONNREFUSED), after 3 tries',
    });
  });

  test('a recipient who is not verified, in the sandbox: refused, with the way out and without the address', async () => {
    const ses = await aSes();
    ses.account.ProductionAccessEnabled = false;
    const sent = await aMailer(ses).send(aMessage());
    expect(sent).toEqual({
      outcome: 'refused',
      reason:
        'SES refused the message: MessageRejected: Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: (address). In the sandbox of SES the recipient has to be verified as well as the sender: docs/sending.md',
    });
    ses.verified.add('asa+hat@example.org');
    expect(await aMailer(ses).send(aMessage())).toMatchObject({ outcome: 'sent' });
  });

  test('a recipient whose identity the sender may not use, in the sandbox: refused, with the way out', async () => {
    const ses = await aSes();
    ses.account.ProductionAccessEnabled = false;
    ses.verified.add('asa+hat@example.org');
    ses.forbidden.add('asa+hat@example.org');
    const sent = await aMailer(ses).send(aMessage());
    expect(sent).toEqual({
      outcome: 'refused',
      reason: expect.stringMatching(
        /AccessDeniedException: .* In the sandbox of SES the stack sends to its own domain alone: docs\/sending\.md$/,
      ),
    });
    expect(JSON.stringify(sent)).not.toContain('asa');
  });

  test('a contact list that is not there: refused', async () => {
    const ses = await aSes();
    const sent = await aMailer(ses, { contactList: 'other' }).send(aMessage());
    expect(sent).toEqual({
      outcome: 'refused',
      reason: "SES refused the message: NotFoundException: List with name other doesn't exist.",
    });
  });

  test('no credentials: refused, for nothing was handed over', async () => {
    const ses = await aSes();
    withoutCredentials();
    const address = { endpoint: ses.endpoint, region: 'eu-central-1' };
    const mailer = sesMailer({ ...settingsFor(ses), address });
    expect(await mailer.send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^nothing was handed to SES: /),
    });
    expect(ses.calls).toEqual([]);
  });

  test('each message has a connection of its own: none that lay idle is used', async () => {
    const ses = await aSes();
    const mailer = aMailer(ses);
    for (const n of [1, 2, 3]) await mailer.send(aMessageOf(n));
    expect(ses.connections()).toBe(3);
  });
});

describe('a connection that is not safe', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ses-'));
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files],
      {
        stdio: 'ignore',
      },
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('by a certificate that nobody knows: refused, and not a byte of the letter is sent', async () => {
    const heard: Buffer[] = [];
    const server = createTlsServer(
      { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'cert.pem')) },
      (socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (bytes: Buffer) => heard.push(bytes));
      },
    );
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    endings.push(() => server.close());
    const mailer = aMailer({ endpoint: `https://localhost:${(server.address() as AddressInfo).port}` });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'no safe connection to SES (DEPTH_ZERO_SELF_SIGNED_CERT)',
    });
    expect(heard).toEqual([]);
  });

  test('that ends before it is safe: refused after some tries', async () => {
    let calls = 0;
    const server = createServer((socket) => {
      calls += 1;
      socket.once('data', () => socket.end());
      socket.on('error', () => undefined);
    });
    await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
    endings.push(() => server.close());
    const mailer = aMailer({ endpoint: `https://localhost:${(server.address() as AddressInfo).port}` });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: 'SES cannot be reached (ECONNRESET), after 3 tries',
    });
    expect(calls).toBe(3);
  });
});

describe('what may be sent', () => {
  test('is what is left of the quota, at the rate of the account', async () => {
    const ses = await aSes();
    Object.assign(ses.account.SendQuota, { Max24HourSend: 200, MaxSendRate: 1 });
    const mailer = aMailer(ses);
    expect(await mailer.allowance!()).toEqual({ left: 200, perSecond: 1, perDay: 200 });
    await mailer.send(aMessage());
    expect(await mailer.allowance!()).toMatchObject({ left: 199 });
    ses.account.SendQuota.SentLast24Hours = 250;
    expect(await mailer.allowance!()).toMatchObject({ left: 0 });
  });

  test('has no end where SES sets none', async () => {
    const ses = await aSes();
    ses.account.SendQuota.Max24HourSend = -1;
    expect(await aMailer(ses).allowance!()).toMatchObject({ left: Number.POSITIVE_INFINITY });
  });

  test('is nothing, with a word, where sending is paused', async () => {
    const ses = await aSes();
    Object.assign(ses.account, { SendingEnabled: false, EnforcementStatus: 'SHUTDOWN' });
    await expect(aMailer(ses).allowance!()).rejects.toThrow(
      'SES sends nothing for this account: sending is paused (SHUTDOWN). Open the account dashboard of SES, and see docs/sending.md',
    );
    expect(await aMailer(ses).send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: 'SES refused the message: SendingPausedException: Sending is paused for this account',
    });
  });

  test('is not guessed where SES does not say', async () => {
    const ses = await aSes();
    ses.account.SendQuota = undefined as never;
    await expect(aMailer(ses).allowance!()).rejects.toThrow('SES does not say what may be sent');
  });
});

test('of many messages under faults by chance, what is said of each is true', async () => {
  const ses = await aSes();
  ses.fail({ seeded: { seed: 'september', share: 0.5 } });
  const mailer = aMailer(ses, { patience: { connect: 5, answer: 0.5, pauses: [0.01, 0.01] } });
  const sent: Sent[] = [];
  for (let n = 0; n < 80; n += 10)
    sent.push(...(await Promise.all([...Array(10).keys()].map((m) => mailer.send(aMessageOf(n + m))))));
  const told = new Map<string, number>();
  sent.forEach(({ outcome }, n) => {
    const taken = ses.accepted.filter(({ to }) => to === `${n}@example.org`).length;
    const key = `${outcome} ${taken}`;
    told.set(key, (told.get(key) ?? 0) + 1);
  });
  // Never one that was taken and is called refused, one that was not and is called sent, or one that was taken twice.
  expect([...told.keys()].sort()).toEqual(['refused 0', 'sent 1', 'unknown 0', 'unknown 1']);
});

const PATIENCE = { connect: 2, answer: 1, pauses: [0.02, 0.02] };

async function aSes(): Promise<SesStandIn> {
  const ses = await startSes({ now: () => TAKEN_AT });
  endings.push(() => ses.close());
  return ses;
}

function aMailer(ses: { readonly endpoint: string }, settings: Partial<SesSettings> = {}): Mailer {
  return sesMailer({ ...settingsFor(ses), ...settings });
}

/** A process that listens and was stopped: once its queue is full, no connection comes about. */
async function aDeafHost(): Promise<string> {
  const listens =
    "require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port) })";
  const host = spawn(process.execPath, ['-e', listens], { stdio: ['ignore', 'pipe', 'inherit'] });
  endings.push(() => host.kill('SIGKILL'));
  const [line] = (await once(host.stdout, 'data')) as [Buffer];
  const port = Number(line.toString());
  host.kill('SIGSTOP');
  for (let n = 0; n < 4; n += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    endings.push(() => socket.destroy());
    await Promise.race([once(socket, 'connect'), setTimeout(100)]);
  }
  return `http://127.0.0.1:${port}`;
}

/** As on a machine where nobody ever named an account of AWS. */
function withoutCredentials(): void {
  const before = { ...process.env };
  endings.push(() => {
    process.env = before;
  });
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
}

function settingsFor({ endpoint }: { readonly endpoint: string }): SesSettings {
  return {
    address: { endpoint, region: 'eu-central-1', credentials },
    configurationSet: 'community-hat',
    contactList: 'letters',
    patience: PATIENCE,
  };
}

function aMessageOf(n: number): Message {
  return { ...aMessage(), to: { name: null, address: `${n}@example.org` } };
}
