import { githubTransport } from './github-transport.ts';

export type TriedToken =
  | { readonly ok: true /** Points an hour. */; readonly perHour: number | null }
  | {
      readonly ok: false;
      readonly reason: string;
      /** Whether GitHub said anything at all: otherwise nothing is known of the token. */
      readonly answered: boolean;
    };

/** Whether GitHub takes a token. Any may read public repositories; scopes are not looked at. Never with the token. */
export async function tryToken(url: string, token: string): Promise<TriedToken> {
  try {
    const answer = await githubTransport({ url, token, sleep: async () => undefined }).send(QUERY, {});
    if (answer.kind === 'refused')
      return {
        ok: false,
        answered: true,
        reason:
          answer.status === 401
            ? 'GitHub does not accept it: it may have ended, or be cut short'
            : `GitHub did not answer as it should (HTTP ${answer.status})`,
      };
    const { rateLimit } = (answer.data ?? {}) as { rateLimit?: { limit?: unknown } | null };
    return { ok: true, perHour: typeof rateLimit?.limit === 'number' ? rateLimit.limit : null };
  } catch (error) {
    return { ok: false, answered: false, reason: (error as Error).message };
  }
}

const QUERY = 'query { rateLimit { limit } }';
