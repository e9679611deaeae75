import type { GithubAnswer, GithubError, GraphqlAnswer, RefusedAnswer } from './github-transport.ts';
import { isOverload, isPassing } from './passing-error.ts';
import { NO_REASON } from './reason-at.ts';
import { secondsUntil } from './seconds-until.ts';

/** What to do with an answer. */
export type Verdict =
  | {
      readonly kind: 'use';
      readonly data: Readonly<Record<string, unknown>>;
      readonly errors: readonly GithubError[];
    }
  /** Too much for the server (`overload`: ask for less), or a passing fault. */
  | { readonly kind: 'again'; readonly overload: boolean; readonly reason: string }
  /** A limit was met: come back then (ISO). */
  | { readonly kind: 'wait'; readonly until: string };

const SECONDARY_LIMIT_SECONDS = 60;
const LEAST_WAIT_SECONDS = 60;
const UNKNOWN_RESET_SECONDS = 15 * 60;
/** Asked again it would fail again. */
const OURS = ['MAX_NODE_LIMIT_EXCEEDED', 'EXCESSIVE_PAGINATION'];
const PASSING = [0, 200, 408];
/** A body that ends half-way (200) is a time-out of GitHub's too. */
const OVERLOADED = [200, 502, 504];

/**
 * @param repositories aliases of repositories in the answer
 * @throws for what no later try mends: a token that is not accepted, a wrong address, a query of ours that is wrong.
 */
export function verdictOn(answer: GithubAnswer, now: Date, repositories: readonly string[]): Verdict {
  return answer.kind === 'graphql' ? onGraphql(answer, now, repositories) : onRefused(answer, now);
}

function onGraphql(answer: GraphqlAnswer, now: Date, repositories: readonly string[]): Verdict {
  const { data, errors } = answer;
  if (errors.some(({ type }) => type === 'RATE_LIMIT' || type === 'RATE_LIMITED'))
    return { kind: 'wait', until: resetOf(answer, now) };
  if (errors.some(({ message }) => isSecondaryLimit(message)))
    return { kind: 'wait', until: after(now, answer.headers.retryAfter ?? SECONDARY_LIMIT_SECONDS) };
  const scopes = errors.find(({ type }) => type === 'INSUFFICIENT_SCOPES');
  if (scopes !== undefined && !isRecord(data))
    throw new Error(
      `GitHub wants more of the token of GITHUB_TOKEN: ${scopes.message.replace(/\s+/g, ' ').slice(0, 400)} Add the scope, or take a token that has it.`,
    );
  const refused = errors.find(({ type }) => OURS.includes(type ?? ''));
  if (refused !== undefined) throw new Error(wrongQuery(refused));
  const wide = errors.filter((error) => isPassing(error) && isWide(error, data));
  const trouble = wide.find(isOverload) ?? wide[0];
  if (trouble !== undefined)
    return { kind: 'again', overload: isOverload(trouble), reason: `GitHub: ${shorten(trouble.message)}` };
  if (isRecord(data) && repositories.some((alias) => isNullWithoutWord(alias, data, errors)))
    return { kind: 'again', overload: false, reason: NO_REASON };
  if (isRecord(data)) return { kind: 'use', data, errors };
  if (errors.length === 0) return { kind: 'again', overload: false, reason: 'GitHub answered without data' };
  throw new Error(wrongQuery(errors[0]));
}

function wrongQuery(error: GithubError | undefined): string {
  return `GitHub does not accept a query of ours (${error?.type ?? 'no type'}): ${shorten(error?.message ?? '')}. This is a mistake of community-hat: please report it.`;
}

function onRefused(answer: RefusedAnswer, now: Date): Verdict {
  const { status, message, headers } = answer;
  if (status === 401)
    throw new Error(
      'GitHub does not accept the token. Set GITHUB_TOKEN to a valid token that can read public repositories (https://github.com/settings/tokens).',
    );
  // GitHub says it with status 200 as well.
  if (isSecondaryLimit(message))
    return { kind: 'wait', until: after(now, headers.retryAfter ?? SECONDARY_LIMIT_SECONDS) };
  if (status === 403 || status === 429) {
    if (headers.retryAfter !== null) return { kind: 'wait', until: after(now, headers.retryAfter) };
    if (headers.remaining === 0 || /rate limit/i.test(message))
      return { kind: 'wait', until: resetOf(answer, now) };
    throw new Error(
      `GitHub refuses the token of GITHUB_TOKEN (HTTP ${status}): ${shorten(message)}. Check its permissions.`,
    );
  }
  if (PASSING.includes(status) || status >= 500)
    return {
      kind: 'again',
      overload: answer.late === true || OVERLOADED.includes(status),
      reason: status === 0 ? message : `GitHub answered HTTP ${status}: ${shorten(message)}`,
    };
  throw new Error(`No GitHub answers there (HTTP ${status}). Check GITHUB_GRAPHQL_URL.`);
}

/** Without a path, or where a whole field of the query is missing. Deeper it is the trouble of what lies there. */
function isWide({ path = [] }: GithubError, data: unknown): boolean {
  return path.length <= 1 || !isRecord(data) || (data[String(path[0])] ?? null) === null;
}

function isNullWithoutWord(
  alias: string,
  data: Readonly<Record<string, unknown>>,
  errors: readonly GithubError[],
): boolean {
  return (data[alias] ?? null) === null && !errors.some(({ path = [alias] }) => path[0] === alias);
}

function isSecondaryLimit(message: string): boolean {
  return /secondary rate limit|abuse detection/i.test(message);
}

function resetOf({ headers }: GithubAnswer, now: Date): string {
  if (headers.reset === null) return after(now, UNKNOWN_RESET_SECONDS);
  return after(now, secondsUntil(headers.reset, headers, now));
}

/** A reset behind our clock, or a wait of nothing, would ask again and again without a pause. */
function after(now: Date, seconds: number): string {
  const wait = seconds > 0 ? seconds : LEAST_WAIT_SECONDS;
  return new Date(now.getTime() + wait * 1000).toISOString();
}

/** Messages may be pages of HTML. */
/** Of a page of HTML its title: the rest is for a browser. */
function shorten(message: string): string {
  const isPage = /^\s*<(?:!doctype|html)/i.test(message);
  const told = isPage ? (/<title>([^<]*)/i.exec(message)?.[1] ?? 'a page of HTML') : message;
  return told.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
