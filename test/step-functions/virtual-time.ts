/** A clock that can be set forward. */
export interface Clock {
  now(): number;
  turnTo(milliseconds: number): void;
}

export interface Alarm {
  readonly rang: Promise<void>;
  /** It never rings. */
  cancel(): void;
}

/**
 * Time in which nothing waits in earnest: as long as somebody is at work it passes as it does, and when all wait for the
 * clock it is turned to the next alarm.
 */
export class VirtualTime {
  readonly #clock: Clock;
  readonly #alarms: { readonly at: number; readonly ring: () => void }[] = [];
  #atWork = 0;
  #looking = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  /** What is not over when all wait for the clock is told here, or the clock runs away from it. */
  async work<T>(job: () => Promise<T>): Promise<T> {
    this.#atWork += 1;
    try {
      return await job();
    } finally {
      this.#atWork -= 1;
      this.#look();
    }
  }

  alarm(at: number): Alarm {
    let ring: () => void = () => undefined;
    const rang = new Promise<void>((done) => {
      ring = done;
    });
    const entry = { at, ring };
    this.#alarms.push(entry);
    this.#look();
    return {
      rang,
      cancel: () => {
        const i = this.#alarms.indexOf(entry);
        if (i >= 0) this.#alarms.splice(i, 1);
      },
    };
  }

  /** Somebody does something on a day to come. */
  at(time: string, deed: () => Promise<unknown>): Promise<void> {
    return this.alarm(Date.parse(time)).rang.then(() => this.work(deed).then(() => undefined));
  }

  /** After whoever was woken has had their turn: that takes no more than what is called at once. */
  #look(): void {
    if (this.#looking) return;
    this.#looking = true;
    setImmediate(() => {
      this.#looking = false;
      if (this.#atWork > 0 || this.#alarms.length === 0) return;
      const next = this.#alarms.reduce((first, each) => (each.at < first.at ? each : first));
      this.#alarms.splice(this.#alarms.indexOf(next), 1);
      if (next.at > this.#clock.now()) this.#clock.turnTo(next.at);
      next.ring();
      this.#look();
    });
  }
}
