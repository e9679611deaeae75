import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { indexWorlds } from './nodes/index-worlds.ts';
import { Budget } from './rules/budget.ts';
import { loadSchema } from './schema/load-schema.ts';
import { timelineKinds } from './schema/timeline-kinds.ts';
import type { Answer } from './server/answer.ts';
import { answerRequest, type Play } from './server/answer-request.ts';
import { sendAnswer } from './server/send-answer.ts';
import type { World } from './world.ts';

export interface SandboxOptions {
  readonly worlds: readonly World[];
  /** Absent or 0: any free one. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** What the hour of the budget is told by. */
  readonly clock?: () => Date;
  /** The only token that is let in; absent: any that is not empty. */
  readonly token?: string;
  /** 5,000 as for a user's token, unless told. */
  readonly pointsPerHour?: number;
}

export interface Sandbox {
  /** Where queries are posted to: `http://127.0.0.1:PORT/graphql`. */
  readonly url: string;
  /** Every request that was answered, in order. */
  readonly log: readonly RequestLog[];
  /** From now on it plays these worlds instead, on the same address: the next month. Budgets are kept. */
  show(worlds: readonly World[]): void;
  close(): Promise<void>;
}

export interface RequestLog {
  readonly operation: string | null;
  readonly status: number;
  readonly points: number;
  /** Possible nodes by GitHub's formula, not those that were there. */
  readonly nodes: number;
  /** Entries of the answer's `errors`. */
  readonly errors: number;
  readonly milliseconds: number;
}

/** A GitHub to try it on: its official schema, its rules and the given worlds, on this machine alone. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { worlds, port = 0, host = '127.0.0.1', clock = () => new Date(), pointsPerHour = 5000 } = options;
  const schema = loadSchema();
  const kinds = timelineKinds(schema);
  let play: Play = {
    schema,
    worlds: indexWorlds(worlds, kinds),
    budget: new Budget(pointsPerHour, clock),
    token: options.token ?? null,
  };
  const log: RequestLog[] = [];
  const server = createServer((request, response) => {
    void serve(play, log, request, response);
  });
  const listening = await listen(server, port, host);
  return {
    url: `http://${host}:${listening}/graphql`,
    log,
    show(next) {
      play = { ...play, worlds: indexWorlds(next, kinds) };
    },
    close: () => close(server),
  };
}

async function serve(
  play: Play,
  log: RequestLog[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const begun = performance.now();
  const answer = await answerOrFailure(play, request);
  const milliseconds = Math.round(performance.now() - begun);
  log.push({ ...answer.spent, status: answer.status, milliseconds });
  sendAnswer(response, answer);
}

async function answerOrFailure(play: Play, request: IncomingMessage): Promise<Answer> {
  const spent = { operation: null, points: 0, nodes: 0, errors: 0 };
  if (request.method !== 'POST' || request.url !== '/graphql') {
    return { status: 404, headers: {}, body: { message: 'Not Found' }, spent };
  }
  try {
    return await answerRequest(play, request.headers.authorization, await readText(request));
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, headers: {}, body: { message: `The sandbox failed: ${message}` }, spent };
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
