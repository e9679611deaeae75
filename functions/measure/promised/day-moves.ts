import type { Promised } from '../../model/promised.ts';

/** The day of a promise, `YYYY-MM-DD`, from some time on, in milliseconds. */
export interface KnownDay {
  readonly at: number;
  readonly day: string | null;
}

/** How the day of a promise moved, from what was known of it in order of time. What was seen on one day is one move. */
export function dayMoves(known: readonly KnownDay[]): Promised['moves'] {
  const moves: Promised['moves'][number][] = [];
  let from: string | null = null;
  let wasPromised = false;
  for (const [place, { at, day: to }] of known.entries()) {
    const seen = isoDay(at);
    const next = known[place + 1];
    if (next !== undefined && isoDay(next.at) === seen) continue;
    if (to !== from && wasPromised) moves.push({ seen, from, to });
    wasPromised ||= to !== null;
    from = to;
  }
  return moves;
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
