import type { Answer, Spent } from './answer.ts';
import type { SpoiledField, Strike } from './fault.ts';

/** A fault at one request. */
export interface NamedStrike {
  readonly name: string;
  readonly strike: Strike;
}

/** All that goes wrong with one request, in the order in which it was asked for. */
export class Strikes {
  readonly #strikes: readonly NamedStrike[];
  #endedBy: string | null = null;

  constructor(strikes: readonly NamedStrike[]) {
    this.#strikes = strikes;
  }

  before(spent: Spent): Answer | null {
    return this.#first((strike) => strike.before?.(spent) ?? null);
  }

  priced(spent: Spent): Answer | null {
    return this.#first((strike) => strike.priced?.(spent) ?? null);
  }

  /** Whether any of them wants to see each field. */
  get spoils(): boolean {
    return this.#strikes.some(({ strike }) => strike.spoil !== undefined);
  }

  spoil(value: unknown, field: SpoiledField): unknown {
    return this.#strikes.reduce<unknown>(
      (left, { strike }) => (strike.spoil ? strike.spoil(left, field) : left),
      value,
    );
  }

  /** An answer that one of them gave before the work stays as it is. */
  after(answer: Answer): Answer {
    if (this.#endedBy !== null) return answer;
    return this.#strikes.reduce((left, { strike }) => strike.after?.(left) ?? left, answer);
  }

  /** Names of those that did harm, joined by `+`; null: none did. */
  get name(): string | null {
    if (this.#endedBy !== null) return this.#endedBy;
    const hurt = this.#strikes.filter(({ strike }) => strike.hurt?.() ?? strike.after !== undefined);
    return hurt.length === 0 ? null : hurt.map(({ name }) => name).join('+');
  }

  #first(step: (strike: Strike) => Answer | null): Answer | null {
    for (const { name, strike } of this.#strikes) {
      const answer = step(strike);
      if (answer === null) continue;
      this.#endedBy = name;
      return answer;
    }
    return null;
  }
}
