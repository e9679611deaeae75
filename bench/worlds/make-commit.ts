import type { Random } from '../../sandbox/community/random.ts';
import type { WorldCommit } from '../../sandbox/world.ts';
import { iso } from './calendar.ts';
import { someone } from './make-item.ts';
import type { Recipe } from './recipe.ts';

/** @param at milliseconds */
export function makeCommit(
  recipe: Recipe,
  dice: Random,
  name: string,
  at: number,
  files: readonly string[],
): WorldCommit {
  const user = someone(recipe, dice);
  const who = {
    date: iso(at).replace('Z', '+02:00'),
    emailDomain: 'example.org',
    identity: `${user.login}-0000`,
    user,
  };
  return {
    oid: oidOf(dice),
    messageHeadline: `Do ${name}`,
    authoredDate: iso(at),
    committedDate: iso(at),
    author: who,
    committer: who,
    files,
    additions: 12,
    deletions: 5,
    changedFilesIfAvailable: files.length,
    statusCheckRollup: { state: 'SUCCESS' },
  };
}

function oidOf(dice: Random): string {
  return Array.from({ length: 5 }, () => dice.whole(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
}
