const memory = new WeakMap<object, Map<string, unknown>>();

/**
 * What was made once for an object is kept as long as the object: worlds never change while they are played, so a
 * connection is filtered and sorted once and not on each page.
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
