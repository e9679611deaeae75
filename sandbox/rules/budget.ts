const HOUR = 3_600_000;

/** How a token's hour stands. */
export interface BudgetReading {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

interface Hour {
  readonly resetAt: Date;
  used: number;
}

/**
 * Points per token and hour. GitHub's documentation: 5,000 points per hour and user. An hour begins with the token's
 * first request in it. The query that does not quite fit any more is still answered, and leaves 0; the next one gets the
 * primary limit's answer, until the hour is over.
 */
export class Budget {
  readonly #limit: number;
  readonly #clock: () => Date;
  readonly #hours = new Map<string, Hour>();

  constructor(limit: number, clock: () => Date) {
    this.#limit = limit;
    this.#clock = clock;
  }

  read(token: string): BudgetReading {
    const { used, resetAt } = this.#hourOf(token);
    return { limit: this.#limit, used, remaining: this.#limit - used, resetAt };
  }

  spend(token: string, points: number): BudgetReading {
    const hour = this.#hourOf(token);
    hour.used = Math.min(this.#limit, hour.used + points);
    return this.read(token);
  }

  #hourOf(token: string): Hour {
    const now = this.#clock().getTime();
    const known = this.#hours.get(token);
    if (known && known.resetAt.getTime() > now) return known;
    // Whole seconds, because the header counts in them and both must say the same.
    const hour = { resetAt: new Date(Math.ceil((now + HOUR) / 1000) * 1000), used: 0 };
    this.#hours.set(token, hour);
    return hour;
  }
}
