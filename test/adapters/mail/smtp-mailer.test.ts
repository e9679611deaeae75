import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { composeMail } from '../../../functions/adapters/mail/compose-mail.ts';
import { smtpMailer } from '../../../functions/adapters/mail/smtp-mailer.ts';
import type { SmtpSettings } from '../../../functions/adapters/mail/smtp-settings.ts';
import type { Message } from '../../../functions/model/ports.ts';
import { type MailServer, refusal, startMailServer } from '../../stand-ins/mail-server.ts';
import { aMessage, mailerContract } from './mailer-contract.ts';

const PASSWORD = 'correct horse';
const PATIENCE = { connect: 5, greeting: 5, silence: 5 };

/** Whatever a test has begun. */
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

mailerContract(async () => {
  const server = await aServer();
  return { mailer: aMailer(server), arrived: async () => server.taken.map(({ raw }) => raw) };
});

describe('what arrives', () => {
  test('is to the byte what the other mailers keep, under an envelope with one recipient', async () => {
    const server = await aServer();
    const sent = await aMailer(server).send(aMessage());
    const { bytes, messageId } = await composeMail(aMessage());
    expect(sent).toEqual({ outcome: 'sent', messageId, place: null });
    const [taken, ...others] = server.taken;
    expect(others).toEqual([]);
    expect(Buffer.from(taken!.raw).toString()).toBe(Buffer.from(bytes).toString());
    expect(taken).toMatchObject({ from: 'letters@community-hat.example', to: ['asa+hat@example.org'] });
  });

  test('has no header that a subject made', async () => {
    const server = await aServer();
    const subject =
      'Lamp =?utf-8?Q?=0D=0ABcc:_all@example.org?= \u202ebcc: x@y.example <b>{{x}}</b>, Cc: z@y.example';
    await aMailer(server).send({ ...aMessage(), subject });
    const mail = await simpleParser(Buffer.from(server.taken[0]!.raw));
    expect(mail.subject).toBe(subject);
    expect([...mail.headers.keys()].sort()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'list',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
    expect(server.taken[0]!.to).toEqual(['asa+hat@example.org']);
  });
});

describe('the connection', () => {
  test('is one for all letters of a run, one after the other, and is closed at its end', async () => {
    const server = await aServer();
    const mailer = aMailer(server);
    const sent = await Promise.all([1, 2, 3].map((n) => mailer.send(aMessageOf(n))));
    expect(sent.map(({ outcome }) => outcome)).toEqual(['sent', 'sent', 'sent']);
    expect(server.taken.map(({ to }) => to)).toEqual([
      ['1@example.org'],
      ['2@example.org'],
      ['3@example.org'],
    ]);
    expect(server.calls.connections).toBe(1);
    await mailer.close();
    await until(() => server.open() === 0);
  });

  test('that ended between two letters is made again', async () => {
    const server = await aServer();
    const mailer = aMailer(server);
    await mailer.send(aMessageOf(1));
    server.cut();
    expect(await mailer.send(aMessageOf(2))).toMatchObject({ outcome: 'sent' });
    expect(server.taken).toHaveLength(2);
  });

  test('that the server does not want to go on with is made again: nothing was handed over', async () => {
    const served = new Set<string>();
    const server = await aServer({
      onMailFrom(_, { id }, next) {
        next(served.has(id) ? refusal(421, 'one letter a call') : null);
        served.add(id);
      },
    });
    const mailer = aMailer(server);
    const outcomes = [await mailer.send(aMessageOf(1)), await mailer.send(aMessageOf(2))];
    expect(outcomes).toMatchObject([{ outcome: 'sent' }, { outcome: 'sent' }]);
    expect([server.taken.length, server.calls.connections]).toEqual([2, 2]);
  });

  test('goes on after a recipient who was refused', async () => {
    const server = await aServer({
      onRcptTo: ({ address }, _, next) =>
        next(address.startsWith('1@') ? refusal(550, '5.1.1 unknown') : null),
    });
    const mailer = aMailer(server);
    expect(await mailer.send(aMessageOf(1))).toMatchObject({ outcome: 'refused' });
    expect(await mailer.send(aMessageOf(2))).toMatchObject({ outcome: 'sent' });
    expect(server.taken.map(({ to }) => to)).toEqual([['2@example.org']]);
  });
});

describe('refused, and tried again by the next run', () => {
  test('where nobody is', async () => {
    const server = await startMailServer();
    await server.close();
    expect(await aMailer(server).send(aMessage())).toEqual({
      outcome: 'refused',
      reason: `localhost:${server.port} cannot be reached, or hung up (ECONNREFUSED)`,
    });
  });

  test('where somebody is who says nothing', async () => {
    const { port } = await aScript([]);
    const mailer = aMailer({ port }, { patience: { ...PATIENCE, greeting: 0.2 } });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: `localhost:${port} does not answer`,
    });
  });

  test('where it is no mail server', async () => {
    const { port } = await aScript(['HTTP/1.1 400 Bad Request']);
    expect(await aMailer({ port }).send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining(`localhost:${port} cannot be used: HTTP/1.1 400`),
    });
  });

  test.each<[string, number, SMTPServerOptions]>([
    ['the sender', 553, { onMailFrom: (_, __, next) => next(refusal(553, '5.1.8 not from here')) }],
    ['the recipient', 550, { onRcptTo: (_, __, next) => next(refusal(550, '5.1.1 nobody here')) }],
    ['the recipient', 451, { onRcptTo: (_, __, next) => next(refusal(451, '4.7.1 try later')) }],
  ])('%s: %i', async (what, code, options) => {
    const server = await aServer(options);
    expect(await aMailer(server).send(aMessage())).toEqual({
      outcome: 'refused',
      reason: expect.stringMatching(new RegExp(`^the mail server refused ${what}: ${code} `)),
    });
    expect(server.taken).toEqual([]);
  });

  test('greylisting: later the same letter goes', async () => {
    let asked = 0;
    const server = await aServer({
      onRcptTo: (_, __, next) => {
        asked += 1;
        next(asked === 1 ? refusal(450, '4.2.0 greylisted') : null);
      },
    });
    expect(await aMailer(server).send(aMessage())).toMatchObject({ outcome: 'refused' });
    expect(await aMailer(server).send(aMessage())).toMatchObject({ outcome: 'sent' });
    expect(server.taken).toHaveLength(1);
  });

  test.each([452, 554])('a message that arrived whole, and %i was the answer', async (code) => {
    const server = await aServer({}, (_, say) => say(refusal(code, '5.7.1 looks like spam')));
    expect(await aMailer(server).send(aMessage())).toEqual({
      outcome: 'refused',
      reason: `the mail server refused the message: ${code} 5.7.1 looks like spam`,
    });
  });

  test('a message that is larger than the server takes', async () => {
    const server = await aServer({ size: 100 });
    expect(await aMailer(server).send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: 'the message is larger than the mail server takes',
    });
  });

  test('a server that dies before the message', async () => {
    const server = await aServer({ onRcptTo: () => server.cut() });
    expect(await aMailer(server).send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('hung up'),
    });
    expect(server.calls.connections).toBe(1);
  });
});

describe('unknown, and never sent again by machine', () => {
  test('a server that takes the message and drops the line', async () => {
    const server = await aServer({}, (self) => self.cut());
    expect(await aMailer(server).send(aMessage())).toEqual({
      outcome: 'unknown',
      reason: 'the connection ended before the mail server said whether it has the message',
    });
    expect([server.taken.length, server.calls.connections]).toEqual([1, 1]);
  });

  test('the same in the middle of a run, on a connection that was good', async () => {
    const server = await aServer({}, (self, say) => (self.taken.length === 2 ? self.cut() : say()));
    const mailer = aMailer(server);
    const outcomes = [];
    for (const n of [1, 2, 3]) outcomes.push((await mailer.send(aMessageOf(n))).outcome);
    expect(outcomes).toEqual(['sent', 'unknown', 'sent']);
    expect(server.taken.map(({ to }) => to[0])).toEqual(['1@example.org', '2@example.org', '3@example.org']);
  });

  test('a server that takes the message and says nothing', async () => {
    const server = await aServer({}, () => undefined);
    const mailer = aMailer(server, { patience: { ...PATIENCE, silence: 0.3 } });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'unknown',
      reason: 'the mail server took the message and said nothing more',
    });
    expect(server.taken).toHaveLength(1);
  });

  test.each([
    ['an answer that broke off', '451 tr'],
    ['an answer that is neither yes nor no', '354 go on\r\n'],
    ['no answer of a mail server', 'what?\r\n'],
  ])('%s', async (_, last) => {
    const { port } = await aScript(TO_THE_MESSAGE, last);
    const sent = await aMailer({ port }).send(aMessage());
    expect(sent).toMatchObject({
      outcome: 'unknown',
      reason: expect.stringContaining('whether it has the message'),
    });
  });

  test('a server that dies in the middle of the message', async () => {
    const { port, calls } = await aScript(TO_THE_MESSAGE, null);
    const html = `<p>${'a long letter '.repeat(1_000_000)}</p>`;
    const mailer = aMailer({ port });
    expect(await mailer.send({ ...aMessage(), html })).toMatchObject({ outcome: 'unknown' });
    expect(calls.connections).toBe(1);
  });
});

describe('login', () => {
  test('with the right password', async () => {
    const server = await aServer({ authOptional: false, allowInsecureAuth: true });
    const login = { user: 'letters', password: PASSWORD };
    expect(await aMailer(server, { login }).send(aMessage())).toMatchObject({ outcome: 'sent' });
  });

  test('with a wrong one: refused, tried once for all letters, and not told', async () => {
    const server = await aServer({ authOptional: false, allowInsecureAuth: true });
    const mailer = aMailer(server, { login: { user: 'letters', password: 'tr0ub4dor&3' } });
    const outcomes = [await mailer.send(aMessageOf(1)), await mailer.send(aMessageOf(2))];
    const reason = `localhost:${server.port} does not accept the login (535)`;
    expect(outcomes).toEqual([
      { outcome: 'refused', reason },
      { outcome: 'refused', reason },
    ]);
    expect(server.calls.logins).toBe(1);
  });

  test('where the server knows none: the letter does not go without', async () => {
    const server = await aServer({ disabledCommands: ['AUTH', 'STARTTLS'] });
    const mailer = aMailer(server, { login: { user: 'letters', password: PASSWORD } });
    expect(await mailer.send(aMessage())).toEqual({
      outcome: 'refused',
      reason: `localhost:${server.port} offers no login on this connection`,
    });
  });

  test('a server that repeats what it heard: a reason has no address and no password', async () => {
    const server = await aServer({
      allowInsecureAuth: true,
      onRcptTo: ({ address }, _, next) =>
        next(
          refusal(
            550,
            `5.7.1 <${address}> asa@other.example ${PASSWORD} ${btoa(PASSWORD)} \u001b[2J letters`,
          ),
        ),
    });
    const sent = await aMailer(server, { login: { user: 'letters', password: PASSWORD } }).send(aMessage());
    expect(sent).toEqual({
      outcome: 'refused',
      reason:
        'the mail server refused the recipient: 550 5.7.1 <(address)> (address) (secret) (secret) [2J (secret)',
    });
  });
});

describe('a safe connection', () => {
  let folder: string;
  let own: { readonly key: Buffer; readonly cert: Buffer };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'smtp-mailer-'));
    own = aCertificate(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['starttls', 'tls'] as const)('%s, login and letter', async (security) => {
    const server = await aServer({ ...own, secure: security === 'tls', authOptional: false });
    const mailer = aMailer(server, {
      security,
      login: { user: 'letters', password: PASSWORD },
      authorities: [own.cert.toString()],
    });
    expect(await mailer.send(aMessage())).toMatchObject({ outcome: 'sent' });
    expect(server.taken).toHaveLength(1);
  });

  test.each(['starttls', 'tls'] as const)(
    '%s with a certificate that nobody vouches for',
    async (security) => {
      const server = await aServer({ ...own, secure: security === 'tls' });
      expect(await aMailer(server, { security }).send(aMessage())).toEqual({
        outcome: 'refused',
        reason: expect.stringMatching(
          /^no safe connection to localhost:\d+ \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
        ),
      });
      expect(server.calls.logins).toBe(0);
    },
  );

  test.each(['starttls', 'tls'] as const)('%s with a certificate of another server', async (security) => {
    const server = await aServer({ ...own, secure: security === 'tls' });
    const mailer = aMailer(server, { security, host: '127.0.0.1', authorities: [own.cert.toString()] });
    expect(await mailer.send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID'),
    });
  });

  test('a variable of the environment cannot turn it off', async () => {
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      const server = await aServer({ ...own });
      expect(await aMailer(server, { security: 'starttls' }).send(aMessage())).toMatchObject({
        outcome: 'refused',
      });
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  test('a server that does no STARTTLS, or from which somebody on the way took it: nothing is said to it', async () => {
    const server = await aServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    const mailer = aMailer(server, { security: 'starttls', login: { user: 'letters', password: PASSWORD } });
    expect(await mailer.send(aMessage())).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining(`no safe connection to localhost:${server.port} (5`),
    });
    expect([server.calls.logins, server.taken.length]).toEqual([0, 0]);
  });
});

async function aServer(...how: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...how);
  endings.push(() => server.close());
  return server;
}

function aMailer({ port }: { readonly port: number }, part: Partial<SmtpSettings> = {}) {
  const mailer = smtpMailer({
    host: 'localhost',
    port,
    security: 'none',
    login: null,
    patience: PATIENCE,
    ...part,
  });
  endings.push(() => mailer.close());
  return mailer;
}

function aMessageOf(n: number): Message {
  return { ...aMessage(), id: `2026-07-lamp-${n}`, to: { name: null, address: `${n}@example.org` } };
}

const TO_THE_MESSAGE = ['220 hello', '250 hello', '250 fine', '250 fine', '354 go on'];

/**
 * Answers each line with the next of these, whatever it says.
 * @param last what it says to a message before it hangs up; `null`: it hangs up at its first words
 */
async function aScript(answers: readonly string[], last: string | null = '') {
  const calls = { connections: 0 };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    calls.connections += 1;
    sockets.add(socket);
    const left = [...answers];
    const next = () => {
      const answer = left.shift();
      if (answer !== undefined) socket.write(`${answer}\r\n`);
    };
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      if (left.length > 0) next();
      else if (last === null) socket.destroy();
      else if (piece.toString().endsWith('\r\n.\r\n')) socket.end(last);
    });
    next();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, calls };
}

/** For localhost and no other name. */
function aCertificate(folder: string) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
  execFileSync('openssl', [...request, ...name, '-keyout', key, '-out', cert], { stdio: 'pipe' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error('It never came to pass');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
