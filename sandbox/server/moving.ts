import { type Random, random } from '../community/random.ts';
import type { PlayedWorlds } from '../nodes/index-worlds.ts';
import type { RepositoryNode } from '../nodes/node.ts';
import { forget } from '../pages/remember.ts';

/** Items that somebody touches while they are read: a reaction, an edited body. */
export interface MovingRate {
  /** Of 1: how many of all items are touched between two requests. */
  readonly rate: number;
  /** The same seed and the same number of requests touch the same items. 1 unless told. */
  readonly seed?: number;
}

interface Item {
  readonly id: string;
  row: { readonly updatedAt: string | null };
}

interface Place {
  readonly repository: RepositoryNode;
  readonly item: Item;
}

/** Remembered lists whose order or content depends on when an item was touched. */
const BY_TIME_OF_TOUCH = /UPDATED_AT|"since":"/;

/**
 * Touches issues, pull requests and discussions: their `updatedAt` becomes the sandbox's now, and nothing else changes.
 * So lists by `UPDATED_AT` shift under whoever pages through them, and what he kept of the items stays true.
 */
export class Moving {
  readonly #rate: number;
  readonly #clock: () => Date;
  readonly #chance: Random;
  /** Node id to the time it was touched, which the next month's worlds do not know. */
  readonly #touched = new Map<string, string>();
  #places: readonly Place[] = [];

  /** @throws for a rate that is not allowed */
  constructor({ rate, seed = 1 }: MovingRate, clock: () => Date) {
    if (!(rate >= 0 && rate <= 1)) throw new Error(`The rate of moving items is ${rate}, not 0 to 1`);
    this.#rate = rate;
    this.#clock = clock;
    this.#chance = random(seed);
  }

  /** From now on these are touched. What was touched before stays touched. */
  show(worlds: PlayedWorlds): void {
    this.#places = worlds.repositories.flatMap((repository) =>
      itemsOf(repository).map((item) => ({ repository, item })),
    );
    for (const place of this.#places) {
      const at = this.#touched.get(place.item.id);
      if (at !== undefined && at > (place.item.row.updatedAt ?? '')) touch(place, at);
    }
  }

  /** Between two requests. */
  step(): void {
    const expected = this.#rate * this.#places.length;
    const count = Math.floor(expected) + (this.#chance.chance(expected % 1) ? 1 : 0);
    if (count === 0) return;
    const now = this.#clock()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    for (let n = 0; n < count; n += 1) {
      const place = this.#chance.pick(this.#places);
      touch(place, now);
      this.#touched.set(place.item.id, now);
    }
  }
}

function itemsOf(repository: RepositoryNode): readonly Item[] {
  return [...repository.issues, ...repository.pullRequests, ...repository.discussions.values()];
}

/** A row of its own: the world that it came from is the caller's. */
function touch({ repository, item }: Place, at: string): void {
  item.row = { ...item.row, updatedAt: at };
  forget(repository, BY_TIME_OF_TOUCH);
}
