/** A point in time that a world is taken back to. */
export class Moment {
  readonly #milliseconds: number;
  /** The same, cut to the second, in the form that GitHub writes: whole seconds are compared as texts, ten times faster. */
  readonly #text: string;

  /** @throws an error that quotes `at` when it is no date. */
  constructor(at: string) {
    this.#milliseconds = Date.parse(at);
    if (Number.isNaN(this.#milliseconds)) {
      throw new Error(`A world cannot be taken back to "${at}": it is no date`);
    }
    this.#text = `${new Date(this.#milliseconds).toISOString().slice(0, 19)}Z`;
  }

  /** What has no date never happened. */
  saw(time: string | null | undefined): boolean {
    if (typeof time !== 'string') return false;
    return isPlain(time) ? time <= this.#text : Date.parse(time) <= this.#milliseconds;
  }

  /** Dated, and still to come. */
  awaits(time: string | null | undefined): boolean {
    return typeof time === 'string' && !this.saw(time);
  }

  /** The latest of the times that this moment saw; `begun` where it saw none of them. */
  latest(begun: string, times: Iterable<string | null | undefined>): string {
    let latest = begun;
    for (const time of times) {
      if (typeof time === 'string' && isLater(time, latest) && this.saw(time)) latest = time;
    }
    return latest;
  }
}

function isLater(time: string, than: string): boolean {
  return isPlain(time) && isPlain(than) ? time > than : Date.parse(time) > Date.parse(than);
}

/** `2026-07-31T23:59:59Z`. */
function isPlain(time: string): boolean {
  return time.length === 20 && time.endsWith('Z');
}
