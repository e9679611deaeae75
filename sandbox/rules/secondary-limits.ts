const LONGEST_SECONDS = 900;

/** How a secondary limit is told. */
export interface SecondaryLimit {
  /** GitHub's documentation: 403, 429 or, for GraphQL, 200. */
  readonly status: number;
  /** Until it is over, from now on. */
  readonly seconds: number;
  /** Whether `retry-after` tells that; otherwise it is 60, as GitHub's documentation says. */
  readonly told: boolean;
  /** With status 200: whether the message stands in `errors`, as in other answers of GraphQL, or alone. */
  readonly inErrors: boolean;
}

interface InForce extends SecondaryLimit {
  readonly until: number;
}

/** Secondary limits per token. Who asks before one is over gets it again, twice as long each time, up to 15 minutes. */
export class SecondaryLimits {
  readonly #clock: () => Date;
  readonly #byToken = new Map<string, InForce>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  impose(token: string, limit: SecondaryLimit): SecondaryLimit {
    const until = this.#clock().getTime() + limit.seconds * 1000;
    this.#byToken.set(token, { ...limit, until });
    return limit;
  }

  /** The limit that a request of now runs into, grown because it does; null: none is in force. */
  runInto(token: string): SecondaryLimit | null {
    const limit = this.#byToken.get(token);
    if (!limit || limit.until <= this.#clock().getTime()) return null;
    const { status, told, inErrors } = limit;
    const seconds = Math.max(limit.seconds, Math.min(LONGEST_SECONDS, limit.seconds * 2));
    return this.impose(token, { status, told, inErrors, seconds });
  }
}
