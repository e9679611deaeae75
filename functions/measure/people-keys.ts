import { NOBODY, type People, type Person } from './tables/people.ts';

/**
 * Who did something, as sorted keys, each once: so the same person in two repositories is one. Keys are logins and never
 * leave the tallies.
 */
export type Keys = readonly string[];

/** Deleted accounts cannot be told apart and are left out. */
export function keysOf({ keys }: People, people: Iterable<Person>): Keys {
  const known = [...new Set(people)].filter((person) => person !== NOBODY);
  return known.map((person) => keys[person]!).sort();
}

export function mergeKeys(a: Keys, b: Keys): Keys {
  return [...new Set([...a, ...b])].sort();
}
