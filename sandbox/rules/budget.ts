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
 * primary limit's answer, until the hour is over. The hour may be told to be shorter, for who cannot wait.
 */
export class Budget {
  readonly #limit: number;
  readonly #clock: () => Date;
  readonly #hour: number;
  readonly #hours = new Map<string, Hour>();
  /** Points that a token's next hour begins without. */
  readonly #owed = new Map<string, number>();

  constructor(limit: number, clock: () => Date, hourSeconds = 3600) {
    this.#limit = limit;
    this.#clock = clock;
    this.#hour = hourSeconds * 1000;
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

  /** Nothing remains of this hour. */
  exhaust(token: string): BudgetReading {
    return this.spend(token, this.#limit);
  }

  /** GitHub's documentation: a query that took too long costs extra points in the next hour; here at most half of it. */
  owe(token: string, points: number): void {
    this.#owed.set(token, (this.#owed.get(token) ?? 0) + points);
  }

  #hourOf(token: string): Hour {
    const now = this.#clock().getTime();
    const known = this.#hours.get(token);
    if (known && known.resetAt.getTime() > now) return known;
    // Whole seconds, because the header counts in them and both must say the same.
    const resetAt = new Date(Math.ceil((now + this.#hour) / 1000) * 1000);
    // What is owed is owed of an hour that follows; of the first one there is nothing to follow.
    const used = known ? Math.min(Math.floor(this.#limit / 2), this.#owed.get(token) ?? 0) : 0;
    this.#owed.delete(token);
    const hour = { resetAt, used };
    this.#hours.set(token, hour);
    return hour;
  }
}
