import type { Employer } from '../model/affiliation.ts';
import { plainNumber, quantity } from '../model/quantity.ts';

/**
 * Counts by who pays: `company/<name>`, `independent`, `unknown`; or `own`, of one company alone. Names of companies never
 * leave the tallies but for what is written to that company.
 */
export type ByEmployer<C> = Readonly<Record<string, C>>;

const COMPANY = 'company/';

export function employerKey(employer: Employer): string {
  return employer.kind === 'company' ? companyKey(employer.name) : employer.kind;
}

export function companyKey(name: string): string {
  const key = keys.get(name) ?? `${COMPANY}${name}`;
  keys.set(name, key);
  return key;
}

/** A text that is put together anew is hashed anew, and every piece of work is counted by one. */
const keys = new Map<string, string>();

/** The company of a key; `null`: independent or unknown. */
export function companyOfKey(key: string): string | null {
  return key.startsWith(COMPANY) ? key.slice(COMPANY.length) : null;
}

export function mergeByEmployer<C>(
  a: ByEmployer<C>,
  b: ByEmployer<C>,
  merge: (a: C, b: C) => C,
): ByEmployer<C> {
  const sum = new Map(Object.entries(a));
  for (const [key, counts] of Object.entries(b)) {
    const own = sum.get(key);
    sum.set(key, own === undefined ? counts : merge(own, counts));
  }
  return inOrder(sum);
}

/** One count each, added up by employer, in an order that does not depend on theirs. */
export function countByEmployer<C>(
  pieces: Iterable<readonly [key: string, counts: C]>,
  merge: (a: C, b: C) => C,
): ByEmployer<C> {
  const sum = new Map<string, C>();
  for (const [key, counts] of pieces) {
    const own = sum.get(key);
    sum.set(key, own === undefined ? counts : merge(own, counts));
  }
  return inOrder(sum);
}

/** Key of the counts of one company's people alone: the company is who they are told to. */
export const OWN = 'own';

/** The counts of one company's people alone; none where it has none. */
export function ownOf<C>(counts: ByEmployer<C>, company: string): ByEmployer<C> {
  const key = companyKey(company);
  const own = Object.hasOwn(counts, key) ? counts[key] : undefined;
  return own === undefined ? {} : { [OWN]: own };
}

/** From this share of unknown on, a figure about companies says more of our ignorance than of them. */
const TOO_MANY_UNKNOWN = 0.3;

/** Why a figure about employers is not graded; `null`: enough of them are known. `of`: what was counted, plural. */
export function tooManyUnknown(unknown: number, all: number, of: string): string | null {
  if (all === 0 || unknown <= all * TOO_MANY_UNKNOWN) return null;
  return `for ${quantity(unknown / all, 'share')} of the ${plainNumber(all)} ${of} it is not known who pays for them: tell us who works for whom`;
}

function inOrder<C>(counts: ReadonlyMap<string, C>): ByEmployer<C> {
  return Object.fromEntries([...counts].sort(([x], [y]) => (x < y ? -1 : 1)));
}
