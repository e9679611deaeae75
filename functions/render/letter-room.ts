/** How much of a report a letter shows. */
export interface LetterRoom {
  /** Entries that a section shows at most. */
  readonly entries: number;
  /** Sections that are only named. */
  readonly givenUp: number;
  /** Pieces of evidence under the first ask. */
  readonly evidence: number;
}

const ENTRIES = 5;
const EVIDENCE = 5;

/**
 * The largest room that fits. Sections give up their last entries first. Where that is not enough whole sections go, and
 * what that frees is given back to the entries of the others. The evidence of the ask goes at last, and never all of it.
 */
export function letterRoom(sections: number, fits: (room: LetterRoom) => boolean): LetterRoom {
  const least = { entries: 1, givenUp: sections, evidence: 1 };
  const evidence = largest(1, EVIDENCE, (n) => fits({ ...least, evidence: n })) ?? 1;
  if (evidence < EVIDENCE) return { ...least, evidence };
  const kept = largest(0, sections, (n) => fits({ ...least, evidence, givenUp: sections - n })) ?? 0;
  const givenUp = sections - kept;
  return { evidence, givenUp, entries: largest(1, ENTRIES, (n) => fits({ evidence, givenUp, entries: n })) ?? 1 };
}

/** The most letters have room for everything, so that is tried first. Null: not even the least fits. */
function largest(from: number, to: number, fits: (n: number) => boolean): number | null {
  if (fits(to)) return to;
  let fitting: number | null = null;
  let [low, high] = [from, to - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) [fitting, low] = [middle, middle + 1];
    else high = middle - 1;
  }
  return fitting;
}
