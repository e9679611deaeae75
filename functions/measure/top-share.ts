/** Work by person: how many pieces each did. Keys are logins and never leave the tallies. */
export type ByPerson = Readonly<Record<string, number>>;

export interface TopShare {
  /** Of the busiest person, 0..1; `null` where nothing was done. */
  readonly share: number | null;
  readonly top: number;
  readonly total: number;
  /** People who did 10 % or more. */
  readonly carriers: number;
  /** CHAOSS Contributor Absence Factor: the fewest people who together reach half. */
  readonly absenceFactor: number;
}

export function topShare(work: ByPerson): TopShare {
  const counts = Object.values(work).sort((a, b) => b - a);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const top = counts[0] ?? 0;
  return {
    share: total === 0 ? null : top / total,
    top,
    total,
    carriers: counts.filter((count) => count * 10 >= total).length,
    absenceFactor: absenceFactor(counts, total),
  };
}

export function mergeByPerson(a: ByPerson, b: ByPerson): ByPerson {
  // A Map, because a login may be `constructor`.
  const sum = new Map(Object.entries(a));
  for (const [person, count] of Object.entries(b)) sum.set(person, (sum.get(person) ?? 0) + count);
  return Object.fromEntries([...sum].sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** Counts each key that comes, in an order that does not depend on theirs. */
export function countByPerson(people: Iterable<string>): ByPerson {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** @param counts the largest first */
function absenceFactor(counts: readonly number[], total: number): number {
  let reached = 0;
  for (let people = 0; people < counts.length; people++) {
    reached += counts[people]!;
    if (reached * 2 >= total) return people + 1;
  }
  return 0;
}
