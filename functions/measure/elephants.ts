import { quantity } from '../model/quantity.ts';
import { companyOfKey, tooManyUnknown } from './by-employer.ts';
import { type ByPerson, topShare } from './top-share.ts';

/**
 * Who pays for work, in sentences that name no company: the busiest company's share, CHAOSS's Elephant Factor (the fewest
 * companies whose people make half of it), independent and unknown people beside them.
 * @param byEmployer pieces of work by `employerKey`
 */
export function elephants(byEmployer: ByPerson): readonly string[] {
  const total = sum(Object.values(byEmployer));
  if (total === 0) return [];
  const of = (key: string) => (Object.hasOwn(byEmployer, key) ? byEmployer[key]! : 0);
  const ignorance = tooManyUnknown(of('unknown'), total, 'changes');
  const companies = Object.fromEntries(
    Object.entries(byEmployer).filter(([key]) => companyOfKey(key) !== null),
  );
  if (ignorance !== null) {
    const all = `Companies' people made ${sum(Object.values(companies))} of ${total} changes; independent: ${of('independent')}; unknown: ${of('unknown')}.`;
    return [`${ignorance[0]!.toUpperCase()}${ignorance.slice(1)}.`, all];
  }
  const others = `independent people make ${quantity(of('independent') / total, 'share')}, people of whom it is not known ${quantity(of('unknown') / total, 'share')}`;
  const { top } = topShare(companies);
  if (top === 0) return [`No company's people take part; ${others}.`];
  const factor = elephantFactor(Object.values(companies), total);
  const half =
    factor === null
      ? 'all companies together make less than half'
      : `the fewest companies that make half: ${factor} (Elephant Factor)`;
  return [`The busiest company's people make ${quantity(top / total, 'share')}; ${half}; ${others}.`];
}

/** `null`: companies do not reach half of all there is. */
function elephantFactor(counts: readonly number[], total: number): number | null {
  let reached = 0;
  for (const [place, count] of [...counts].sort((a, b) => b - a).entries()) {
    reached += count;
    if (reached * 2 >= total) return place + 1;
  }
  return null;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
