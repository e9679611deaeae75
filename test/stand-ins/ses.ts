import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sesEventBody, usualEvents } from './ses-events.ts';
import { plannedFaults, type SesFault, type SesFaultOrder, type SesFaultPlan } from './ses-faults.ts';
import { type AcceptedMail, acceptedMail, addressIn, mimeOf, type SendEmailRequest } from './ses-mail.ts';
import { refusal, type SesRefusal } from './ses-rules.ts';
import type { SesAccount, SesState } from './ses-state.ts';

export interface SesStandIn {
  readonly endpoint: string;
  /** Whatever SES has taken, in order: what came of it at the caller's end or not. */
  readonly accepted: readonly AcceptedMail[];
  /** Calls of SendEmail, with the fault that each met. */
  readonly calls: readonly {
    readonly to: string;
    readonly subject: string;
    readonly fault: SesFault | null;
  }[];
  /** What GetAccount says. `SentLast24Hours` counts on by itself. */
  readonly account: SesAccount;
  /** Addresses of the account's suppression list, and who unsubscribed: `topic address`. */
  readonly suppressed: Set<string>;
  readonly unsubscribed: Set<string>;
  /** Addresses that may be written to while the account is in the sandbox. */
  readonly verified: Set<string>;
  readonly forbidden: Set<string>;
  /** From now on; every count of turns goes on. */
  fail(faults: SesFaultPlan | SesFaultOrder): void;
  /** Raw mails that reached their recipients. */
  arrived(): Promise<readonly Buffer[]>;
  /** Bodies of SQS messages: what SES tells by itself of all that it took. */
  events(): readonly string[];
  /** How often somebody connected. */
  connections(): number;
  /** Nobody listens any more; `comeBack` on the same port. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/**
 * SES v2 over a real socket: SendEmail, GetAccount, and faults of every kind. It keeps what it took, and that is what
 * counts: not what the caller was told. Other processes order faults and look at it under `/stand-in/`: `GET accepted`,
 * `GET events`, `PUT faults`, `PUT account`.
 */
export async function startSes({
  topics = ['maintainers', 'sponsors'],
  contactList = 'letters',
  now = () => new Date(),
}: {
  readonly topics?: readonly string[];
  readonly contactList?: string;
  readonly now?: () => Date;
} = {}): Promise<SesStandIn> {
  const world: SesState = {
    accepted: [],
    calls: [],
    turns: new Map(),
    rate: [],
    plan: () => null,
    resets: 0,
    account: {
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      EnforcementStatus: 'HEALTHY',
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 10_000, SentLast24Hours: 0 },
    },
    suppressed: new Set(),
    unsubscribed: new Set(),
    verified: new Set(),
    forbidden: new Set(),
    topics,
    contactList,
    now,
  };
  const events = () =>
    world.accepted.flatMap((mail) => usualEvents(mail).map((name) => sesEventBody(mail, name, mail.at)));
  const server = createServer((request, response) => {
    request.on('error', () => undefined);
    void serve(world, events, request, response).catch(() => response.destroy());
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  // A hang lasts until the caller has enough of it.
  server.requestTimeout = 0;
  const listen = (port: number) => new Promise<void>((up) => server.listen(port, '127.0.0.1', up));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const goAway = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  const { accepted, calls, account, suppressed, unsubscribed, verified, forbidden } = world;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    accepted,
    calls,
    account,
    suppressed,
    unsubscribed,
    verified,
    forbidden,
    fail(faults) {
      world.plan = typeof faults === 'function' ? faults : plannedFaults(faults);
      world.resets = typeof faults === 'function' ? 0 : (faults.resets ?? 0);
    },
    arrived: () => Promise.all(accepted.filter(({ fate }) => fate === 'delivered').map(mimeOf)),
    events,
    connections: () => connections,
    goAway,
    comeBack: () => listen(port),
    close: goAway,
  };
}

async function serve(
  world: SesState,
  events: () => readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const asked = `${request.method} ${request.url}`;
  if (asked === 'POST /v2/email/outbound-emails') return sendEmail(world, request, response);
  const body = await bodyOf(request);
  if (asked === 'GET /v2/email/account') return say(response, 200, world.account);
  if (asked === 'GET /stand-in/accepted') return say(response, 200, world.accepted);
  if (asked === 'GET /stand-in/calls') return say(response, 200, world.calls);
  if (asked === 'GET /stand-in/events') return say(response, 200, events());
  if (asked === 'PUT /stand-in/faults') {
    const order = JSON.parse(body) as SesFaultOrder;
    world.plan = plannedFaults(order);
    world.resets = order.resets ?? 0;
    return say(response, 200, {});
  }
  if (asked === 'PUT /stand-in/account') {
    Object.assign(world.account, JSON.parse(body) as Partial<SesAccount>);
    return say(response, 200, world.account);
  }
  return refuse(response, { status: 404, type: 'UnknownOperationException', message: asked });
}

async function sendEmail(world: SesState, incoming: IncomingMessage, response: ServerResponse) {
  if (world.resets > 0) {
    world.resets -= 1;
    return incoming.socket.resetAndDestroy();
  }
  const request = JSON.parse(await bodyOf(incoming)) as SendEmailRequest;
  const to = addressIn(request.Destination?.ToAddresses?.[0] ?? '');
  const subject = request.Content?.Simple?.Subject.Data ?? '';
  const call = JSON.stringify([to, subject]);
  const turn = (world.turns.get(call) ?? 0) + 1;
  world.turns.set(call, turn);
  const fault = world.plan({ to, subject }, turn);
  world.calls.push({ to, subject, fault });
  if (fault === 'reset') return incoming.socket.resetAndDestroy();
  if (fault === 'hang') return;
  const refused = refusal(world, request, fault);
  if (refused !== null) return refuse(response, refused);
  const at = world.now().toISOString();
  const messageId = `0107${randomUUID()}-000000`;
  world.accepted.push(acceptedMail(request, { messageId, at, fate: fateOf(world, request, to) }));
  world.account.SendQuota.SentLast24Hours += 1;
  return answer(fault, messageId, response);
}

function fateOf(world: SesState, { ListManagementOptions: list }: SendEmailRequest, to: string) {
  if (world.suppressed.has(to.toLowerCase())) return 'suppressed';
  const unsubscribed = list !== undefined && world.unsubscribed.has(`${list.TopicName} ${to.toLowerCase()}`);
  return unsubscribed ? 'unsubscribed' : 'delivered';
}

function answer(fault: SesFault | null, messageId: string, response: ServerResponse): unknown {
  if (fault === 'accept-drop') return response.destroy();
  if (fault === 'accept-hang') return;
  if (fault === 'accept-500') return refuse(response, INTERNAL);
  if (fault === 'accept-garble') return response.writeHead(200).end('<html><body>Welcome</body></html>');
  const body = JSON.stringify({ MessageId: messageId });
  if (fault !== 'accept-cut') return say(response, 200, { MessageId: messageId });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  return response.write(body.slice(0, 20), () => response.destroy());
}

const INTERNAL = { status: 500, type: 'InternalFailure', message: 'Internal failure' };

function refuse(response: ServerResponse, { status, type, message }: SesRefusal): unknown {
  return say(response.setHeader('x-amzn-errortype', type), status, { message });
}

function say(response: ServerResponse, status: number, body: unknown): unknown {
  return response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-requestid': randomUUID() })
    .end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
