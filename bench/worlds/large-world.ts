import type { World } from '../../sandbox/world.ts';
import { makeWorld } from './make-world.ts';

/** 10 comments, 5 reviews with a comment each, 8 files and 3 commits a change; half as many issues; a busy month. */
export function largeWorld(changes: number): World {
  const issues = Math.floor(changes / 2);
  return makeWorld({
    nameWithOwner: 'bench/large',
    seed: 20_000,
    people: 2_000,
    issues,
    issueComments: issues * 6,
    changes,
    changeComments: changes * 10,
    reviews: changes * 5,
    reviewComments: changes * 5,
    commits: changes * 3,
    files: changes * 8,
    touched: { issues: Math.floor(issues / 40), changes: Math.floor(changes / 40) },
  });
}
