import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { indexWorlds } from './nodes/index-worlds.ts';
import { Budget } from './rules/budget.ts';
import { SecondaryLimits } from './rules/secondary-limits.ts';
import { loadSchema } from './schema/load-schema.ts';
import { timelineKinds } from './schema/timeline-kinds.ts';
import type { LimitKind } from './server/answer-in-limit.ts';
import { answerRequest, type ToldAnswer } from './server/answer-request.ts';
import { Moving, type MovingRate } from './server/moving.ts';
import type { Play } from './server/play.ts';
import { sendAnswer } from './server/send-answer.ts';
import { type FaultRate, Trouble } from './server/trouble.ts';
import type { World } from './world.ts';

export interface SandboxOptions {
  readonly worlds: readonly World[];
  /** Absent or 0: any free one. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** What limits and the time of a touch are told by. Whoever turns it lets hours pass. */
  readonly clock?: () => Date;
  /** The only token that is let in; absent: any that is not empty. */
  readonly token?: string;
  /** 5,000 as for a user's token, unless told. */
  readonly pointsPerHour?: number;
  /** How long the hour of the budget is; 3,600 unless told. */
  readonly hourSeconds?: number;
  /** What goes wrong by chance; absent: nothing. */
  readonly faults?: FaultRate;
  /** What goes wrong in any case: `NAME`, `NAME=VALUE`, `NAME@N` for the Nth request alone, `NAME=VALUE@N`. */
  readonly fault?: readonly string[];
  /** Items that are touched while they are read; absent: none. */
  readonly moving?: MovingRate;
}

export interface Sandbox {
  /** Where queries are posted to: `http://127.0.0.1:PORT/graphql`. */
  readonly url: string;
  /** Every request that was answered, in order. */
  readonly log: readonly RequestLog[];
  /** Requests that came while a limit was in force, by its kind. Who obeys GitHub sends none. */
  readonly early: Readonly<Record<LimitKind, number>>;
  /** From now on it plays these worlds instead, on the same address: the next month. Budgets are kept. */
  show(worlds: readonly World[]): void;
  close(): Promise<void>;
}

export interface RequestLog {
  readonly operation: string | null;
  /** 0: none was sent. */
  readonly status: number;
  readonly points: number;
  /** Possible nodes by GitHub's formula, not those that were there. */
  readonly nodes: number;
  /** Entries of the answer's `errors`. */
  readonly errors: number;
  readonly milliseconds: number;
  /** What went wrong on purpose: a fault's name, several joined by `+`; null: nothing. */
  readonly fault: string | null;
  /** The limit that was in force already when the request came; null: none. */
  readonly early: LimitKind | null;
}

/**
 * A GitHub to try it on: its official schema, its rules and the given worlds, on this machine alone.
 * @throws for a fault or a rate that is not allowed, with what is
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { worlds, port = 0, host = '127.0.0.1', clock = () => new Date(), pointsPerHour = 5000 } = options;
  const schema = loadSchema();
  const kinds = timelineKinds(schema);
  const moving = options.moving ? new Moving(options.moving, clock) : null;
  let play: Play = {
    schema,
    worlds: indexWorlds(worlds, kinds),
    budget: new Budget(pointsPerHour, clock, options.hourSeconds),
    limits: new SecondaryLimits(clock),
    trouble: new Trouble(options.faults ?? null, options.fault ?? []),
    token: options.token ?? null,
  };
  moving?.show(play.worlds);
  const log: RequestLog[] = [];
  const early = { primary: 0, secondary: 0 };
  const server = createServer((request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = performance.now();
    const text = await readText(request).catch(() => null);
    if (text === null) return;
    moving?.step();
    const told = await answerOrFailure(play, request, text);
    const { answer, fault } = told;
    const milliseconds = Math.round(performance.now() - begun);
    log.push({ ...answer.spent, status: answer.status, milliseconds, fault, early: told.early });
    if (told.early) early[told.early] += 1;
    sendAnswer(response, answer, options.clock?.() ?? null);
  }

  const listening = await listen(server, port, host);
  return {
    url: `http://${host}:${listening}/graphql`,
    log,
    early,
    show(next) {
      play = { ...play, worlds: indexWorlds(next, kinds) };
      moving?.show(play.worlds);
    },
    close: () => close(server),
  };
}

async function answerOrFailure(play: Play, request: IncomingMessage, text: string): Promise<ToldAnswer> {
  const spent = { operation: null, points: 0, nodes: 0, errors: 0 };
  const told = { early: null, fault: null };
  if (request.method !== 'POST' || request.url !== '/graphql') {
    return { ...told, answer: { status: 404, headers: {}, body: { message: 'Not Found' }, spent } };
  }
  try {
    return await answerRequest(play, request.headers.authorization, text);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const body = { message: `The sandbox failed: ${message}` };
    return { ...told, answer: { status: 500, headers: {}, body, spent } };
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Clients keep connections open, and `close` alone would wait for them.
    server.closeAllConnections();
  });
}
