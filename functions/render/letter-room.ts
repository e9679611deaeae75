/** How much of a report a letter shows. */
export interface LetterRoom {
  /** Entries that a section shows at most. */
  readonly entries: number;
  /** Sections that are only named. */
  readonly givenUp: number;
  /** Pieces of evidence under the first ask. */
  readonly evidence: number;
  /** 1: long sentences are cut, and what is given up is only counted. 2: what is not new is left out too. */
  readonly terse: 0 | 1 | 2;
}

const ENTRIES = 5;
const EVIDENCE = 5;

/**
 * The largest room that fits. Sections give up their last entries first. Where that is not enough whole sections go, and
 * what that frees is given back to the entries of the others. The evidence of the ask goes then, and never all of it. A
 * letter that is still too long is told in fewer words. Headline and ask stay, and how many there are.
 */
export function letterRoom(sections: number, fits: (room: LetterRoom) => boolean): LetterRoom {
  const whole = { entries: ENTRIES, givenUp: 0, evidence: EVIDENCE, terse: 0 } as const;
  if (fits(whole)) return whole;
  const least = { ...whole, entries: 1, givenUp: sections };
  const evidence = largest(1, EVIDENCE, (n) => fits({ ...least, evidence: n }));
  if (evidence === null) {
    const terse = { ...least, evidence: 1, terse: 1 } as const;
    return fits(terse) ? terse : { ...terse, terse: 2 };
  }
  if (evidence < EVIDENCE) return { ...least, evidence };
  const kept = largest(0, sections, (n) => fits({ ...least, givenUp: sections - n })) ?? 0;
  const givenUp = sections - kept;
  const entries = largest(1, ENTRIES, (n) => fits({ ...whole, givenUp, entries: n })) ?? 1;
  return { ...whole, givenUp, entries };
}

/** Null: not even the least fits. */
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
