import type { StatedEmployer } from './special-names.ts';

/** One source's word that somebody, or a domain, belongs to an employer in `[from, until)`. */
export interface Claim {
  readonly from: number;
  readonly until: number;
  readonly employer: StatedEmployer;
  readonly source: string;
  /** 0: the config, which settles what files say. */
  readonly rank: number;
}

export interface Timeline {
  /** In order, without overlap; `unknown` is where claims contradict each other. Where nothing is said there is none. */
  readonly spells: readonly Spell[];
  readonly clashes: readonly Clash[];
}

export interface Spell {
  readonly from: number;
  readonly until: number;
  readonly employer: StatedEmployer;
}

export interface Clash {
  readonly from: number;
  readonly until: number;
  readonly statements: readonly { readonly says: string; readonly source: string }[];
}

/** Puts claims about one person side by side. Equal ones are one; who contradicts each other is told, and neither believed. */
export function timeline(claims: readonly Claim[]): Timeline {
  const telling = claims.filter(({ employer, from, until }) => employer.kind !== 'unknown' && from < until);
  const bounds = [...new Set(telling.flatMap(({ from, until }) => [from, until]))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const spells: Spell[] = [];
  const clashes: Clash[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [from, until] = [bounds[i]!, bounds[i + 1]!];
    const there = telling.filter((claim) => claim.from <= from && claim.until >= until);
    const best = Math.min(...there.map(({ rank }) => rank));
    const heard = there.filter(({ rank }) => rank === best);
    const [first] = heard;
    if (first === undefined) continue;
    const agreed = heard.every(({ employer }) => saysOf(employer) === saysOf(first.employer));
    addSpell(spells, { from, until, employer: agreed ? first.employer : { kind: 'unknown' } });
    if (!agreed) addClash(clashes, { from, until, statements: statementsOf(heard) });
  }
  return { spells, clashes };
}

/** What is equal for equal employers, and what a person reads. */
export function saysOf(employer: StatedEmployer): string {
  return employer.kind === 'company' ? employer.name : employer.kind;
}

function addSpell(spells: Spell[], next: Spell): void {
  const last = spells.at(-1);
  const goesOn =
    last !== undefined &&
    last.until === next.from &&
    last.employer.kind === next.employer.kind &&
    saysOf(last.employer) === saysOf(next.employer);
  if (goesOn) spells[spells.length - 1] = { ...last, until: next.until };
  else spells.push(next);
}

function addClash(clashes: Clash[], next: Clash): void {
  const last = clashes.at(-1);
  const goesOn =
    last !== undefined &&
    last.until === next.from &&
    JSON.stringify(last.statements) === JSON.stringify(next.statements);
  if (goesOn) clashes[clashes.length - 1] = { ...last, until: next.until };
  else clashes.push(next);
}

function statementsOf(claims: readonly Claim[]): Clash['statements'] {
  const told = new Map(
    claims.map(({ employer, source }) => [
      `${source}\0${saysOf(employer)}`,
      { says: saysOf(employer), source },
    ]),
  );
  return [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}
