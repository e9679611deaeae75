import type { Section } from '../model/report.ts';
import { isWorkToTake } from './is-work-to-take.ts';

/** How much of a report a letter shows. */
export interface LetterRoom {
  /** Entries of each section, in the order of the report; 0: it is only named. The first table of figures is always whole. */
  readonly entries: readonly number[];
  /** Pieces of evidence under the first ask. */
  readonly evidence: number;
  /** 1: long sentences are cut, and what is given up is only counted. 2: what is not new is left out too. */
  readonly terse: 0 | 1 | 2;
}

const ENTRIES = 5;
const EVIDENCE = 5;
/** Enough to begin with. */
const LEAST_EVIDENCE = 3;

/**
 * The largest room that fits. A letter has the ask with three pieces of evidence and the first table of figures. To that
 * comes an entry of each section, work that anybody can take first (for which the ask gives up a piece of evidence, if that is
 * what it takes), then the order of the report; a second piece of work, the rest of the evidence, and further entries of all. Where not even the least fits, evidence goes, and then words.
 * Headline and ask stay, and how many there are.
 */
export function letterRoom(sections: readonly Section[], fits: (room: LetterRoom) => boolean): LetterRoom {
  const additions = additionsTo(sections);
  const rooms = Array.from({ length: additions.length + 1 }, (_, count) =>
    roomWith(sections, additions.slice(0, count)),
  );
  const count = largest(0, additions.length, (n) => fits(rooms[n]!));
  const [, withWork] = rooms;
  if (
    count === 0 &&
    withWork !== undefined &&
    additions[0] !== 'evidence' &&
    isWorkToTake(sections[additions[0]!]!)
  ) {
    const room = { ...withWork, evidence: LEAST_EVIDENCE - 1 };
    if (fits(room)) return room;
  }
  if (count !== null) return rooms[count]!;
  const least = rooms[0]!;
  const evidence = largest(1, LEAST_EVIDENCE - 1, (n) => fits({ ...least, evidence: n }));
  if (evidence !== null) return { ...least, evidence };
  const terse = { ...least, evidence: 1, terse: 1 } as const;
  return fits(terse) ? terse : { ...terse, terse: 2 };
}

/** A place among the sections, or `evidence`, for one more of each. */
type Addition = number | 'evidence';

function additionsTo(sections: readonly Section[]): readonly Addition[] {
  const figures = sections.findIndex(({ shape }) => shape === 'measures');
  const places = sections.flatMap(({ inLetter }, at) => (at === figures || inLetter === 0 ? [] : [at]));
  const work = places.filter((at) => isWorkToTake(sections[at]!));
  const inOrder = [...work, ...places.filter((at) => !work.includes(at))];
  const round = (number: number) => inOrder.filter((at) => sections[at]!.inLetter >= number);
  const evidence = Array.from({ length: EVIDENCE - LEAST_EVIDENCE }, () => 'evidence' as const);
  const later = Array.from({ length: ENTRIES - 2 }, (_, at) => round(at + 3)).flat();
  const second = round(2);
  return [
    ...round(1),
    ...second.filter((at) => work.includes(at)),
    ...evidence,
    ...second.filter((at) => !work.includes(at)),
    ...later,
  ];
}

function roomWith(sections: readonly Section[], additions: readonly Addition[]): LetterRoom {
  const count = (wanted: Addition) => additions.filter((each) => each === wanted).length;
  return {
    entries: sections.map((_, at) => count(at)),
    evidence: LEAST_EVIDENCE + count('evidence'),
    terse: 0,
  };
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
