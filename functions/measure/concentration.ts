import { quantity } from '../model/quantity.ts';
import type { Measured } from './indicator.ts';
import { type ByPerson, topShare } from './top-share.ts';

/** A top share in an indicator's words. How many carry the work and the absence factor are context, never an alarm. */
export function measuredConcentration(
  work: ByPerson,
  says: (share: string) => string,
  pieces: string,
): Measured {
  const { share, top, total, carriers, absenceFactor } = topShare(work);
  const people = Object.keys(work).length;
  const context =
    total === 0
      ? []
      : [
          `${people === 1 ? 'One person' : `${people} people`} did ${total} ${pieces}; ${carriers} of them 10 % or more.`,
          `The fewest people who make half: ${absenceFactor} (Contributor Absence Factor).`,
        ];
  return {
    value: share,
    over: null,
    n: total,
    part: top,
    says: share === null ? '' : says(quantity(share, 'share')),
    context,
  };
}
