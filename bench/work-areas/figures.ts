import type { Row } from './rows.ts';

/** The benchmark's names; ours are `dependencies` and `upkeep` for two of them. */
export const AREAS = [
  'feature',
  'fix',
  'performance',
  'documentation',
  'ci',
  'build-and-dependencies',
  'tests',
  'refactoring',
  'release',
  'other-chore',
] as const;

const COMPANY: readonly string[] = ['feature', 'fix', 'performance'];

export interface Figures {
  readonly accuracy: number;
  readonly macroF1: number;
  /** A plain chore may be any community area; plain `build:` and `ci:` may stand for each other. */
  readonly tolerantMacroF1: number;
  readonly twoHatAccuracy: number;
  /** Share of company-hat rows, predicted less true. */
  readonly shareOff: number;
  readonly f1: Readonly<Record<string, number>>;
}

/** The same figures as the benchmark's own scorer. @param predicted an area for each row */
export function figuresOf(rows: readonly Row[], predicted: readonly string[]): Figures {
  const strict = rows.map(({ area }, i) => [area, predicted[i]!] as const);
  const tolerant = rows.map(
    (row, i) => [row.area, tolerates(row, predicted[i]!) ? row.area : predicted[i]!] as const,
  );
  const least = Math.min(20, Math.max(1, Math.floor(rows.length / 10)));
  const common = AREAS.filter((area) => rows.filter((row) => row.area === area).length >= least);
  const f1 = Object.fromEntries(AREAS.map((area) => [area, f1Of(strict, area)]));
  return {
    accuracy: share(strict, ([truth, guess]) => truth === guess),
    macroF1: mean(common.map((area) => f1Of(strict, area))),
    tolerantMacroF1: mean(common.map((area) => f1Of(tolerant, area))),
    twoHatAccuracy: share(strict, ([truth, guess]) => isCompany(truth) === isCompany(guess)),
    shareOff: share(strict, ([, guess]) => isCompany(guess)) - share(strict, ([truth]) => isCompany(truth)),
    f1,
  };
}

type Pair = readonly [truth: string, guess: string];

function tolerates(row: Row, guess: string): boolean {
  if (row.area === 'other-chore') return !isCompany(guess);
  const plain = row.rule === 'type' && ['build', 'ci', 'cicd'].includes(row.type);
  return plain ? guess === 'ci' || guess === 'build-and-dependencies' : guess === row.area;
}

function f1Of(pairs: readonly Pair[], area: string): number {
  const both = pairs.filter(([truth, guess]) => truth === area && guess === area).length;
  const either =
    pairs.filter(([truth]) => truth === area).length + pairs.filter(([, guess]) => guess === area).length;
  return either === 0 ? 0 : (2 * both) / either;
}

function isCompany(area: string): boolean {
  return COMPANY.includes(area);
}

function share(pairs: readonly Pair[], fits: (pair: Pair) => boolean): number {
  return pairs.filter(fits).length / pairs.length;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
