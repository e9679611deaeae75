import type { Random } from '../../sandbox/community/random.ts';

/** How crooked the shares are: with 0.6 the largest of 500 is some 20 times the middle one. */
const SKEW = 0.6;

/** Deals `total` things to so many holders, unevenly as in life: most get few, some get many. The sum is exact. */
export function deal(dice: Random, total: number, holders: number): readonly number[] {
  const weights = Array.from({ length: holders }, () => (1 - dice.next()) ** -SKEW);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight, index) => {
    before += weight;
    const upTo = index === holders - 1 ? total : Math.round((total * before) / sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
