/** What can be done in a month is asked for whole. */
const FEW = 9;
/** Of more, as many as a letter shows beside its ask. */
const SHOWN = 5;

/**
 * What an ask is about, small enough to be done: `this change`, `these 4 changes`, `the 5 oldest of 44 changes`.
 * Evidence is worst first, so that the oldest are those that the reader is shown.
 */
export function oldest(count: number, one: string, many = `${one}s`): string {
  if (count === 1) return `this ${one}`;
  return count <= FEW ? `these ${count} ${many}` : `the ${SHOWN} oldest of ${count} ${many}`;
}

/** How many pieces of work the ask is then. */
export function asked(count: number): number {
  return count <= FEW ? count : SHOWN;
}
