import { type Random, random } from '../community/random.ts';
import { FAULTS } from '../faults/index.ts';
import type { Fault, Struck } from './fault.ts';
import { type AskedFault, readFault } from './read-fault.ts';
import { type NamedStrike, Strikes } from './strikes.ts';

/** Faults that come by chance; a later try mends each of them. */
export interface FaultRate {
  /** Of 1: how many requests are hurt. */
  readonly rate: number;
  /** The same seed and the same sequence of requests give the same faults. 1 unless told. */
  readonly seed?: number;
  /** Names of those that may come; absent: all that a later try mends. */
  readonly kinds?: readonly string[];
}

/** Decides what goes wrong with each request. */
export class Trouble {
  readonly #rate: number;
  readonly #seed: number;
  readonly #kinds: readonly Fault[];
  readonly #asked: readonly AskedFault[];
  #requests = 0;

  /** @throws for a name, value or rate that is not allowed */
  constructor(rated: FaultRate | null, asked: readonly string[]) {
    this.#rate = rated?.rate ?? 0;
    this.#seed = rated?.seed ?? 1;
    if (!(this.#rate >= 0 && this.#rate <= 1))
      throw new Error(`The rate of faults is ${this.#rate}, not 0 to 1`);
    this.#kinds = kindsOf(rated?.kinds);
    this.#asked = asked.map(readFault);
  }

  /** For the next request. The dice are thrown for each by its number, so that no request shifts those of others. */
  next(struck: Omit<Struck, 'chance' | 'value'>): Strikes {
    this.#requests += 1;
    const number = this.#requests;
    const strikes = this.#asked.flatMap(({ fault, value, at }, index): NamedStrike[] => {
      if (at !== null && at !== number) return [];
      return [begin(fault, { ...struck, value, chance: diceOf(this.#seed, number, index + 1) })];
    });
    const chance = diceOf(this.#seed, number, 0);
    if (chance.chance(this.#rate)) {
      strikes.push(begin(byWeight(this.#kinds, chance), { ...struck, value: null, chance }));
    }
    return new Strikes(strikes);
  }
}

function begin(fault: Fault, struck: Struck): NamedStrike {
  return { name: fault.name, strike: fault.strike(struck) };
}

function kindsOf(names: readonly string[] | undefined): readonly Fault[] {
  const passing = FAULTS.filter(({ weight }) => weight > 0);
  if (!names) return passing;
  return names.map((name) => {
    const fault = passing.find((each) => each.name === name);
    if (fault) return fault;
    throw new Error(
      `${name} does not come by rate. These do: ${passing.map((each) => each.name).join(', ')}`,
    );
  });
}

function byWeight(faults: readonly Fault[], chance: Random): Fault {
  let left = chance.next() * faults.reduce((sum, { weight }) => sum + weight, 0);
  const drawn = faults.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  const fault = drawn ?? faults.at(-1);
  if (!fault) throw new Error('No fault may come, but the rate of faults is not 0');
  return fault;
}

/** Mixed well: neighbours' first numbers must have nothing to do with one another. */
function diceOf(seed: number, request: number, position: number): Random {
  const mixed =
    Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(request, 0x85ebca6b) ^ Math.imul(position, 0xc2b2ae35);
  const dice = random(mixed);
  dice.next();
  return dice;
}
