import { EVER, type Said } from '../statements.ts';

/**
 * Employers of whom only the end is known: each began where the one before ended. Those that end at the same time
 * share it, and so contradict each other unless they are the same.
 */
export function oneAfterTheOther(
  employers: readonly { readonly company: string; readonly until: number }[],
): readonly Said[] {
  const ends = [...new Set(employers.map(({ until }) => until))].sort((a, b) => (a < b ? -1 : 1));
  return employers
    .map(({ company, until }) => ({ company, until, from: ends[ends.indexOf(until) - 1] ?? EVER }))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}
