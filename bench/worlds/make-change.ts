import type { Random } from '../../sandbox/community/random.ts';
import type { WorldPullRequest, WorldReview } from '../../sandbox/world.ts';
import { iso } from './calendar.ts';
import { instants } from './lives.ts';
import { makeCommit } from './make-commit.ts';
import { comment, type ItemOf, makeItem, someone } from './make-item.ts';

interface ChangeOf extends ItemOf {
  readonly reviews: number;
  readonly reviewComments: number;
  readonly commits: number;
  readonly files: number;
}

/** Nine of ten that are closed were merged. */
export function makeChange(of: ChangeOf): WorldPullRequest {
  const { dice, number, life, recipe } = of;
  const item = makeItem(of, 'PR');
  const merged = item.closedAt !== null && dice.chance(0.9);
  const paths = pathsOf(dice, number, of.files);
  const commits = instants(dice, { opened: life.opened - 3_600_000, last: life.opened }, of.commits).map(
    (at, index) => makeCommit(recipe, dice, `${number}-${index}`, at, paths.slice(0, 20)),
  );
  const head = commits.at(-1)?.oid ?? null;
  return {
    ...item,
    state: item.closedAt === null ? 'OPEN' : merged ? 'MERGED' : 'CLOSED',
    isDraft: false,
    mergedAt: merged ? item.closedAt : null,
    mergedBy: merged ? someone(recipe, dice) : null,
    mergeCommit: merged && head !== null ? { oid: head } : null,
    baseRefName: 'main',
    headRefOid: head,
    additions: of.files * 12,
    deletions: of.files * 5,
    changedFiles: of.files,
    files: paths.map((path) => ({ path, additions: 12, deletions: 5, changeType: 'MODIFIED' })),
    commits,
    commitsTotal: commits.length,
    reviews: makeReviews(of, item.id, paths),
    statusCheckRollup: { state: dice.chance(0.85) ? 'SUCCESS' : 'FAILURE' },
  };
}

function pathsOf(dice: Random, number: number, count: number): readonly string[] {
  const room = dice.whole(1, 40);
  // Now and then a guide or the way of checking is changed too.
  const other = dice.chance(0.04) ? `docs/guide-${dice.whole(1, 12)}.md` : '.github/workflows/check.yml';
  const first = dice.chance(0.08) ? [other] : [];
  const code = Array.from(
    { length: count - first.length },
    (_, index) => `src/room-${room}/part-${(number + index) % 500}.ts`,
  );
  return [...first, ...code];
}

/** Four of ten comments answer the one that began the thread. */
function makeReviews(of: ChangeOf, id: string, paths: readonly string[]): readonly WorldReview[] {
  const { recipe, dice, life } = of;
  let root: string | null = null;
  return instants(dice, life, of.reviews).map((at, review) => {
    const share =
      Math.floor(((review + 1) * of.reviewComments) / of.reviews) -
      Math.floor((review * of.reviewComments) / of.reviews);
    const comments = Array.from({ length: share }, (_, index) => {
      const own = `${id}_R${review}_${index}`;
      const replyTo = root !== null && dice.chance(0.4) ? root : null;
      if (replyTo === null) root = own;
      return { ...comment(recipe, dice, own, at), path: paths[0] ?? 'README.md', replyTo };
    });
    return {
      ...comment(recipe, dice, `${id}_R${review}`, at),
      state: dice.pick(['COMMENTED', 'COMMENTED', 'APPROVED', 'CHANGES_REQUESTED']),
      submittedAt: iso(at),
      comments,
    };
  });
}
