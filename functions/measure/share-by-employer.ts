import { type ByEmployer, companyOfKey, countByEmployer, OWN } from './by-employer.ts';
import { employerOf } from './employer-of.ts';
import type { Measured } from './indicator.ts';
import type { ChangeTable } from './tables/tables.ts';

/** So many of so many. */
export interface PartOf {
  readonly part: number;
  readonly all: number;
}

export function addParts(a: PartOf, b: PartOf): PartOf {
  return { part: a.part + b.part, all: a.all + b.all };
}

/**
 * Of some merged changes, how many each employer's people made, and how many of these are `part`.
 * @param merged indexes of changes
 */
export function partsByEmployer(
  changes: ChangeTable,
  merged: readonly { readonly i: number; readonly part: boolean }[],
): ByEmployer<PartOf> {
  return countByEmployer(
    merged.map(({ i, part }) => [
      employerOf(changes.people, changes.authors[i]!, changes.mergedAts[i]!),
      { part: part ? 1 : 0, all: 1 },
    ]),
    addParts,
  );
}

/** A share in an indicator's words, with what companies, independents and unknown people have in it. */
export function measuredShare(
  counts: ByEmployer<PartOf>,
  says: (part: number, all: number) => string,
  pieces: string,
): Measured {
  const { part, all } = sumOf(counts, () => true);
  return {
    value: all === 0 ? null : part / all,
    over: null,
    n: all,
    part,
    says: says(part, all),
    context: all === 0 || OWN in counts ? [] : [whose(counts, pieces)],
  };
}

/** `Companies' people: 5 of 20 changes; independent: 1 of 6; unknown: 0 of 4.` All three are always told. */
function whose(counts: ByEmployer<PartOf>, pieces: string): string {
  const companies = sumOf(counts, (key) => companyOfKey(key) !== null);
  const independent = sumOf(counts, (key) => key === 'independent');
  const unknown = sumOf(counts, (key) => key === 'unknown');
  const told = ({ part, all }: PartOf) => `${part} of ${all}`;
  return `Companies' people: ${told(companies)} ${pieces}; independent: ${told(independent)}; unknown: ${told(unknown)}.`;
}

function sumOf(counts: ByEmployer<PartOf>, wanted: (key: string) => boolean): PartOf {
  return Object.entries(counts)
    .filter(([key]) => wanted(key))
    .reduce((sum, [, own]) => addParts(sum, own), { part: 0, all: 0 });
}
