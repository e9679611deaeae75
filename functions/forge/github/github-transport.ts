/** The way to GitHub. Address and token are the adapter's affair; what an answer means is the forge's. */
export interface GithubTransport {
  /**
   * Sends one request and waits for its end.
   * @throws when the address cannot be reached at all; never with the token in the message.
   */
  send(query: string, variables: Readonly<Record<string, unknown>>): Promise<GithubAnswer>;
}

/** `graphql`: HTTP 200 with a GraphQL body, whole or partial. `refused`: anything else that came, or no answer in time. */
export type GithubAnswer = GraphqlAnswer | RefusedAnswer;

export interface GraphqlAnswer {
  readonly kind: 'graphql';
  /** Partial where there are errors. */
  readonly data: unknown;
  readonly errors: readonly GithubError[];
  readonly headers: LimitHeaders;
  readonly seconds: number;
}

export interface RefusedAnswer {
  readonly kind: 'refused';
  /** HTTP status; 0: no answer within our time-out, or it broke off. */
  readonly status: number;
  /** No answer within our time-out. */
  readonly late?: boolean;
  readonly message: string;
  readonly headers: LimitHeaders;
  readonly seconds: number;
}

/** What GitHub writes into `errors`. */
export interface GithubError {
  readonly message: string;
  readonly type?: string;
  readonly path?: readonly (string | number)[];
}

export interface LimitHeaders {
  /** Seconds since 1970 (UTC) at which the hour's points are given anew. */
  readonly reset: number | null;
  readonly remaining: number | null;
  /** What GitHub's clock says (header `date`), in seconds since 1970. */
  readonly date: number | null;
  /** Seconds to wait before the next request. */
  readonly retryAfter: number | null;
}
