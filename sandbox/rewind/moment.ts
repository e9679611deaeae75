/** A point in time that a world is taken back to. Times are compared as GitHub writes them or in any other ISO form. */
export class Moment {
  readonly #milliseconds: number;

  /** @throws an error that quotes `at` when it is no date. */
  constructor(at: string) {
    this.#milliseconds = Date.parse(at);
    if (Number.isNaN(this.#milliseconds))
      throw new Error(`A world cannot be taken back to "${at}": it is no date`);
  }

  /** What has no date never happened. */
  saw(time: string | null | undefined): boolean {
    return typeof time === 'string' && Date.parse(time) <= this.#milliseconds;
  }

  /** Dated, and still to come. */
  awaits(time: string | null | undefined): boolean {
    return typeof time === 'string' && Date.parse(time) > this.#milliseconds;
  }

  /** The latest of the times that this moment saw; `begun` where it saw none of them. */
  latest(begun: string, times: Iterable<string | null | undefined>): string {
    let latest = begun;
    let milliseconds = Date.parse(begun);
    for (const time of times) {
      if (typeof time !== 'string') continue;
      const parsed = Date.parse(time);
      if (parsed <= milliseconds || parsed > this.#milliseconds) continue;
      latest = time;
      milliseconds = parsed;
    }
    return latest;
  }
}
