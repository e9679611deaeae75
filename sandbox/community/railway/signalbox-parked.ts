import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { railwayPeople } from './railway-people.ts';

const [ZENO, AGNES] = railwayPeople.independents;
const { others } = railwayPeople;
const indicator = 'close-or-park';
const { before } = calendar;

/** Open, and no person touched them for a year; a machine may have. */
export const signalboxParked: readonly Plant[] = [
  change('asleep-change-1', 640, 'feat: signal boxes without a roof', 520),
  change('asleep-change-2', 560, 'feat: a bell for each neighbour', 470),
  change('asleep-change-3', 480, 'fix: the frame squeaks', 410, 20),
  issue('asleep-issue-1', 650, 'A museum mode', 600),
  issue('asleep-issue-2', 590, 'Levers for left hands', 500, 33),
  issue('asleep-issue-3', 510, 'Play the bell over the network', 420),
  issue('asleep-issue-4', 450, 'Count passing birds', 380),
  {
    indicator,
    key: 'awake-by-label',
    listed: false,
    why: 'opened 620 days ago and last spoken about 500 days ago, but a person labelled it 100 days ago',
    tell(repository, key) {
      repository
        .issue({ key, by: others[3], at: before(620), title: 'Show the signal box on a map' })
        .comment(AGNES, before(500))
        .label(ZENO, before(100), 'enhancement');
    },
  },
  {
    indicator,
    key: 'awake-by-rename',
    listed: false,
    why: 'opened 580 days ago, but renamed 200 days ago',
    tell(repository, key) {
      repository
        .issue({ key, by: others[4], at: before(580), title: 'Paper' })
        .comment(ZENO, before(570))
        .rename(ZENO, before(200), 'Print on narrow paper');
    },
  },
];

function issue(key: string, opened: number, title: string, last: number, bot: number | null = null): Plant {
  return {
    indicator,
    key,
    listed: true,
    why: why(opened, last, bot),
    tell(repository) {
      const story = repository
        .issue({ key, by: others[1], at: before(opened), title })
        .comment(ZENO, before(last));
      if (bot !== null) story.comment('stale', before(bot));
    },
  };
}

function change(key: string, opened: number, title: string, last: number, bot: number | null = null): Plant {
  return {
    indicator,
    key,
    listed: true,
    why: why(opened, last, bot),
    tell(repository) {
      const files = [{ path: 'src/frame.ts', additions: 30, deletions: 4, changeType: 'MODIFIED' }];
      const area = title.startsWith('feat') ? 'feature' : 'fix';
      const story = repository.change({ key, by: others[2], at: before(opened), title, files, area });
      story.comment(AGNES, before(last));
      if (bot !== null) story.comment('stale', before(bot));
    },
  };
}

function why(opened: number, last: number, bot: number | null): string {
  const machine = bot === null ? '' : `; a machine spoke ${bot} days ago`;
  return `opened ${opened} days ago; the last act of a person is ${last} days old${machine}`;
}
