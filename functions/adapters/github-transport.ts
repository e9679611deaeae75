import { GraphqlResponseError, graphql } from '@octokit/graphql';
import type {
  GithubAnswer,
  GithubTransport,
  LimitHeaders,
  RefusedAnswer,
} from '../forge/github/github-transport.ts';
import { pause } from './pause.ts';
import { type Redact, redact } from './redact.ts';

export interface GithubAddress {
  readonly url: string;
  readonly token: string;
  /** Our own time-out; GitHub's is 10 seconds. */
  readonly timeoutSeconds?: number;
  /** How long an address that has answered before may be out of reach. */
  readonly patienceSeconds?: number;
  readonly sleep?: (seconds: number) => Promise<void>;
}

type Line = Required<GithubAddress> & { readonly client: typeof graphql; readonly redact: Redact };

const NO_HEADERS: LimitHeaders = { reset: null, remaining: null, date: null, retryAfter: null };

/** A laptop that wakes up, or goes from one network to the next. */
const PATIENCE_SECONDS = 5 * 60;
/** An address that never answered is more likely a wrong one. */
const FIRST_PATIENCE_SECONDS = 15;
const PAUSES = [1, 4, 10] as const;
const LONGEST_PAUSE = 30;

/**
 * GitHub over HTTP, one request at a time. The token is taken out of whatever comes back, and Octokit's errors, which
 * hold the request, stay here. Where nobody is reached, it tries for a while: then it throws an error of ours.
 */
export function githubTransport(address: GithubAddress): GithubTransport {
  const { url, token } = address;
  const client = graphql.defaults({
    url,
    headers: { authorization: `bearer ${token}`, 'user-agent': 'community-hat' },
  });
  const line: Line = {
    timeoutSeconds: 15,
    patienceSeconds: PATIENCE_SECONDS,
    sleep: pause,
    ...address,
    client,
    redact: redact([token]),
  };
  let reached = false;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    send(query, variables) {
      const answer = turn.then(async () => {
        const given = await sendUntilReached(line, reached, query, variables);
        reached = true;
        return given;
      });
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}

async function sendUntilReached(
  line: Line,
  reached: boolean,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GithubAnswer> {
  const patience = reached ? line.patienceSeconds : FIRST_PATIENCE_SECONDS;
  let spent = 0;
  for (let tries = 0; ; tries += 1) {
    const answer = await sendOne(line, query, variables);
    if (!('unreached' in answer)) return answer;
    const seconds = PAUSES[tries] ?? LONGEST_PAUSE;
    spent += answer.seconds + seconds;
    const mayPass = PASSING.includes(answer.unreached) || (reached && answer.unreached === 'ECONNREFUSED');
    if (!mayPass || spent > patience) throw unreachable(line, answer.unreached);
    await line.sleep(seconds);
  }
}

/** Without network, or on the way to it. A machine that is there and refuses (`ECONNREFUSED`) is a wrong address at first. */
const PASSING: readonly string[] = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** A query in the address may hold a secret that we do not know. */
function unreachable({ url, redact }: Line, code: string): Error {
  const { origin, pathname } = new URL(url);
  return new Error(
    redact(
      `Cannot reach ${origin}${pathname} (${code}). Check the network, and GITHUB_GRAPHQL_URL if it is set.`,
    ),
  );
}

/** `unreached`: the code of a connection that did not come about. */
async function sendOne(
  { client, redact, timeoutSeconds, url }: Line,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GithubAnswer | { readonly unreached: string; readonly seconds: number }> {
  const began = performance.now();
  let status = 0;
  let headers = NO_HEADERS;
  let body = '';
  const fetchClean: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    status = response.status;
    headers = limitHeaders(response.headers);
    // A body that breaks off is told by octokit as one that is no GraphQL.
    body = redact(await response.text().catch(() => ''));
    return new Response(body === '' ? null : body, { status, headers: response.headers });
  };
  const seconds = () => (performance.now() - began) / 1000;
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const data = await client<unknown>(query, {
      ...variables,
      request: { fetch: fetchClean, signal, log: SILENT },
    });
    if (data !== undefined) return { kind: 'graphql', data, errors: [], headers, seconds: seconds() };
    const told = messageOf(body) ?? 'The answer broke off or is no GraphQL';
    return refused(status, told, headers, seconds());
  } catch (error) {
    if (error instanceof GraphqlResponseError)
      return {
        kind: 'graphql',
        data: error.data ?? null,
        errors: (error.errors ?? []).map(({ message, type, path }) => ({
          message: String(message),
          ...(typeof type === 'string' ? { type } : {}),
          ...(Array.isArray(path) ? { path } : {}),
        })),
        headers,
        seconds: seconds(),
      };
    if (signal.aborted)
      return {
        ...refused(0, `GitHub did not answer within ${timeoutSeconds} s`, headers, seconds()),
        late: true,
      };
    const message = redact(error instanceof Error ? error.message : String(error));
    if (status > 0) return refused(status, message, headers, seconds());
    if (isBroken(error))
      return refused(0, `The connection to ${new URL(url).origin} broke off`, headers, seconds());
    return { unreached: codeOf(error) ?? message, seconds: seconds() };
  }
}

/** What a body says that has neither data nor errors: a limit may come with status 200. */
function messageOf(body: string): string | null {
  try {
    const { message } = JSON.parse(body) ?? {};
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}

const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

function refused(status: number, message: string, headers: LimitHeaders, seconds: number): RefusedAnswer {
  return { kind: 'refused', status, message, headers, seconds };
}

function limitHeaders(headers: Headers): LimitHeaders {
  return {
    reset: numberOf(headers.get('x-ratelimit-reset')),
    remaining: numberOf(headers.get('x-ratelimit-remaining')),
    date: secondsOf(headers.get('date')),
    retryAfter: numberOf(headers.get('retry-after')),
  };
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null;
}

function secondsOf(date: string | null): number | null {
  const milliseconds = Date.parse(date ?? '');
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

/** A connection that was there and broke, as opposed to an address where nobody is. */
function isBroken(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(codeOf(error) ?? '');
}

/** Node's code of a failed connection, wherever fetch has put it. */
function codeOf(error: unknown): string | null {
  let cause = error;
  while (typeof cause === 'object' && cause !== null) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    cause = 'cause' in cause ? cause.cause : null;
  }
  return null;
}
