import { random } from '../../sandbox/community/random.ts';
import type { World } from '../../sandbox/world.ts';
import { makeWorld } from './make-world.ts';

export const QUIET_REPOSITORIES = 60;

/** Items that the month touches: the median is 4, and every tenth repository sleeps. */
const TOUCHED = [0, 1, 2, 3, 4, 4, 5, 6, 9, 14] as const;

/** Small repositories in a quiet month. */
export function quietWorlds(): readonly World[] {
  const dice = random(60);
  return Array.from({ length: QUIET_REPOSITORIES }, (_, index) => {
    const touched = TOUCHED[index % TOUCHED.length] ?? 0;
    const changes = dice.whole(40, 120);
    const ofChanges = Math.ceil((touched * 2) / 3);
    return makeWorld({
      nameWithOwner: `bench/quiet-${index + 1}`,
      seed: index + 1,
      people: 15,
      issues: 50,
      issueComments: 120,
      changes,
      changeComments: changes,
      reviews: changes * 2,
      reviewComments: changes * 2,
      commits: changes * 3,
      files: changes * 6,
      touched: { issues: touched - ofChanges, changes: ofChanges },
    });
  });
}
