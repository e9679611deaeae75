const memory = new WeakMap<object, Map<string, unknown>>();

/**
 * What was made once for an object is kept as long as the object: worlds hardly change while they are played, so a
 * connection is filtered and sorted once and not on each page. `name` tells all that the connection depends on: where
 * that is the time of the last update, `UPDATED_AT` or `"since":"` stands in it, and items that move are found by that.
 */
export function remember<T>(owner: object, name: string, make: () => T): T {
  let known = memory.get(owner);
  if (!known) {
    known = new Map();
    memory.set(owner, known);
  }
  // The name stands for one `make` alone, hence for one type.
  if (known.has(name)) return known.get(name) as T;
  const made = make();
  known.set(name, made);
  return made;
}

/** Drops what was made for an object under names like this, because it is not true any more. */
export function forget(owner: object, names: RegExp): void {
  const known = memory.get(owner);
  for (const name of known?.keys() ?? []) if (names.test(name)) known?.delete(name);
}
