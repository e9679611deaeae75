import type { World } from '../../sandbox/world.ts';
import { makeWorld } from './make-world.ts';

/** The repository on which the costs of other harvesters were measured or calculated. */
export function tableWorld(): World {
  return makeWorld({
    nameWithOwner: 'bench/table',
    seed: 1,
    people: 60,
    issues: 300,
    issueComments: 900,
    changes: 580,
    changeComments: 0,
    reviews: 1200,
    reviewComments: 1500,
    commits: 2400,
    files: 4600,
    touched: { issues: 20, changes: 40 },
  });
}
