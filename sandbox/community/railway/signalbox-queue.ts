import { calendar } from '../calendar.ts';
import type { ChangeStory } from '../change-story.ts';
import type { Plant } from '../plant.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { railwayPeople } from './railway-people.ts';

const [ZENO, AGNES] = railwayPeople.independents;
const [TARIK] = railwayPeople.gabletarn;
const [WANDA] = railwayPeople.vennick;
const { others } = railwayPeople;
const indicator = 'contributors-waiting';
const { before } = calendar;

/** Days before the end of July 2026: opened, and the author's last act. */
const LEFT: readonly (readonly [number, number])[] = [
  [150, 33],
  [141, 52],
  [128, 66],
  [117, 41],
  [104, 75],
  [96, 37],
  [88, 60],
  [79, 47],
];
const ANSWERED: readonly number[] = [160, 146, 133, 120, 100, 92, 74, 63];
const TOO_OLD: readonly number[] = [330, 300, 270, 240, 215];

/** The queue: of 24 open changes, eight wait for a word, eight got one lately, five were left by their authors, three are parked. */
export const signalboxQueue: readonly Plant[] = [
  ...LEFT.map(
    ([opened, last], place): Plant => ({
      indicator,
      key: `left-${opened}`,
      listed: true,
      why: `opened ${opened} days ago; its author, who may not merge, acted last, ${last} days ago; no maintainer ever did`,
      tell(repository, key) {
        opens(repository, key, place, opened).push(others[place] ?? null, before(last));
      },
    }),
  ),
  ...ANSWERED.map(
    (opened, place): Plant => ({
      indicator,
      key: `answered-${opened}`,
      listed: false,
      why: `opened ${opened} days ago, but a maintainer answered in July`,
      tell(repository, key) {
        const change = opens(repository, key, place + 8, opened);
        if (place < 2) change.comment(place === 0 ? TARIK : WANDA, before(40 - place));
        change
          .comment(place % 3 === 2 ? AGNES : ZENO, before(28 - place))
          .push(change.by, before(12 - place));
      },
    }),
  ),
  ...TOO_OLD.map(
    (opened, place): Plant => ({
      indicator,
      key: `given-up-${opened}`,
      listed: false,
      why: `opened ${opened} days ago; its author acted last, but more than 90 days ago`,
      tell(repository, key) {
        opens(repository, key, place + 16, opened)
          .comment(ZENO, before(opened - 9))
          .push(others[(place + 16) % 12] ?? null, before(opened - 100));
      },
    }),
  ),
];

function opens(repository: RepositoryStory, key: string, place: number, days: number): ChangeStory {
  const title = `feat: ${WHAT[place]}`;
  const files = [{ path: `src/queue-${place}.ts`, additions: 30, deletions: 4, changeType: 'MODIFIED' }];
  const by = others[place % 12] ?? null;
  return repository.change({ key, by, at: before(days), title, files, area: 'feature' }).checked('SUCCESS');
}

const WHAT = [
  'ring twice for a goods train',
  'show the block on the diagram',
  'lock a lever by hand',
  'dim the lamps at noon',
  'keep the bell quiet at night',
  'count the axles of a train',
  'tell the relay its name',
  'draw the points in two colours',
  'read the frame from a file',
  'ask before a lever is released',
  'show the age of a lamp',
  'print the diagram',
  'hear the bell of the next box',
  'hold a train for a minute',
  'set two points with one lever',
  'write the log in two languages',
  'light the frame from below',
  'move the diagram with the arrow keys',
  'test the relay at midnight',
  'warn of a burnt lamp',
  'open the lock with a card',
];
