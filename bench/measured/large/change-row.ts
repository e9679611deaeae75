import type { ChangeRow, EventRow } from '../../../functions/model/snapshot.ts';
import type { Random } from '../../../sandbox/community/random.ts';
import { DAY, iso } from '../../worlds/calendar.ts';
import { itemFields, lifeFrom, user } from './item-fields.ts';
import { diceOf, maintainer, oidOf, openedAt, seven } from './large-recipe.ts';
import { pathOf } from './places.ts';

/** Comments of a change: in the conversation, and in threads of reviews. */
const SAID = 6;
const IN_THREADS = 3;
const FILES = 5;
const COMMITS = 2;

const TITLES = [
  'feat: let lamps be dimmed by',
  'fix: mend the reading of',
  'docs: tell of',
  'refactor: split the room of',
  'test: look twice at',
  'ci: check the lamps of',
  'chore(deps): bump wick/lamp to v',
  'Add a way to steer',
  'Fix wrong colours in',
  'Deprecate the old socket of',
  'Drop support for',
  'WIP: turn around',
];

/** Change `number` of `all`: nine comments, three reviews, five files, two commits and a life of its own. */
export function changeRow(number: number, all: number): ChangeRow {
  const dice = diceOf(2, number);
  const id = `PR_${seven(number)}`;
  const life = lifeFrom(dice, openedAt(number, all, dice));
  const title = `${dice.pick(TITLES)} ${number}`;
  const item = itemFields(dice, { id, number, title, life, comments: SAID });
  const merged = life.ended !== null && dice.chance(0.85);
  const closedAt = item.closedAt;
  const until = life.ended ?? life.opened + 30 * DAY;
  const by = maintainer(dice, until);
  const commits = Array.from({ length: COMMITS }, (_, index) => {
    const login = item.author?.login ?? null;
    const at = index === 0 ? life.opened - DAY / 2 : dice.between(life.opened, until);
    return { oid: oidOf(3 + index, number), committedAt: iso(at), author: login, committer: login };
  });
  const files = Array.from({ length: FILES }, (_, index) => pathOf(dice, title, index));
  return {
    ...item,
    events: [...item.events, ...turns(dice, id, life.opened, until, by, closedAt === null ? null : merged)],
    state: closedAt === null ? 'open' : merged ? 'merged' : 'closed',
    draft: closedAt === null && dice.chance(0.1),
    mergedAt: merged ? closedAt : null,
    mergedBy: merged ? user(by) : null,
    mergeCommit: merged ? oidOf(5, number) : null,
    baseBranch: dice.chance(0.97) ? 'main' : 'stable',
    headOid: commits.at(-1)!.oid,
    additions: 60,
    deletions: 25,
    checks: dice.chance(0.85) ? 'success' : 'failure',
    closes: dice.chance(0.1) ? [all + dice.whole(1, Math.max(1, Math.floor(number / 5)))] : [],
    files: [...new Set(files)].map((path) => ({ path, additions: 12, deletions: 5, change: 'modified' })),
    commits,
    reviews: Array.from({ length: 3 }, (_, index) => {
      const at = dice.between(life.opened, until);
      return {
        id: `${id}_R${index}`,
        author: user(maintainer(dice, at)),
        association: dice.chance(0.5) ? 'MEMBER' : 'COLLABORATOR',
        state: dice.pick(['commented', 'approved', 'approved', 'changes-requested'] as const),
        submittedAt: iso(at),
      };
    }),
    threads: Array.from({ length: IN_THREADS }, (_, index) => {
      const at = dice.between(life.opened, until);
      const author = user(maintainer(dice, at));
      const comments = [{ id: `${id}_T${index}_0`, author, createdAt: iso(at), review: `${id}_R${index}` }];
      return { id: `${id}_T${index}`, path: files[0]!, resolved: true, comments };
    }),
  };
}

/** Spells as a draft, forced pushes, and the end. @param merged `null`: it is open */
function turns(
  dice: Random,
  id: string,
  opened: number,
  until: number,
  by: string,
  merged: boolean | null,
): EventRow[] {
  const events: EventRow[] = [];
  const event = (kind: EventRow['kind'], at: number): void => {
    events.push({ id: `${id}_T${events.length}`, kind, actor: user(by), at: iso(at), subject: null });
  };
  if (dice.chance(0.15)) event('ready-for-review', dice.between(opened, until));
  if (dice.chance(0.25)) event('force-pushed', dice.between(opened, until));
  if (merged === true) event('merged', until);
  if (merged !== null) event('closed', until);
  return events;
}
