import { GraphqlResponseError, graphql } from '@octokit/graphql';
import type {
  GithubAnswer,
  GithubTransport,
  LimitHeaders,
  RefusedAnswer,
} from '../forge/github/github-transport.ts';

export interface GithubAddress {
  readonly url: string;
  readonly token: string;
  /** Our own time-out; GitHub's is 10 seconds. */
  readonly timeoutSeconds?: number;
}

const NO_HEADERS: LimitHeaders = { reset: null, remaining: null, retryAfter: null };

/**
 * GitHub over HTTP, one request at a time. Octokit's errors hold the request and with it the token, so none leaves
 * here: an answer says what came, and an address that cannot be reached throws an error of ours.
 */
export function githubTransport({ url, token, timeoutSeconds = 15 }: GithubAddress): GithubTransport {
  const client = graphql.defaults({
    url,
    headers: { authorization: `bearer ${token}`, 'user-agent': 'community-hat' },
  });
  let turn: Promise<unknown> = Promise.resolve();
  return {
    send(query, variables) {
      const answer = turn.then(() => sendOne(client, { url, token, timeoutSeconds }, query, variables));
      turn = answer.catch(() => undefined);
      return answer;
    },
  };
}

async function sendOne(
  client: typeof graphql,
  { url, token, timeoutSeconds }: Required<GithubAddress>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GithubAnswer> {
  const began = performance.now();
  let status = 0;
  let headers = NO_HEADERS;
  const noteResponse: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    status = response.status;
    headers = limitHeaders(response.headers);
    return response;
  };
  const seconds = () => (performance.now() - began) / 1000;
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const data = await client<unknown>(query, {
      ...variables,
      request: { fetch: noteResponse, signal, log: SILENT },
    });
    if (data !== undefined) return { kind: 'graphql', data, errors: [], headers, seconds: seconds() };
    return refused(status, 'The answer broke off or is no GraphQL', headers, seconds());
  } catch (error) {
    if (error instanceof GraphqlResponseError)
      return {
        kind: 'graphql',
        data: error.data ?? null,
        errors: (error.errors ?? []).map(({ message, type, path }) => ({
          message: redact(String(message), token),
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
    const message = redact(error instanceof Error ? error.message : String(error), token);
    if (status > 0) return refused(status, message, headers, seconds());
    if (isPassing(error)) return refused(0, `The connection to ${url} broke off`, headers, seconds());
    throw new Error(
      `Cannot reach ${redact(url, token)} (${codeOf(error) ?? message}). Check the network, and GITHUB_GRAPHQL_URL if it is set.`,
    );
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
    retryAfter: numberOf(headers.get('retry-after')),
  };
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** A connection that was there and broke, as opposed to an address where nobody is. */
function isPassing(error: unknown): boolean {
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

function redact(text: string, token: string): string {
  return token === '' ? text : text.replaceAll(token, '[token]');
}
