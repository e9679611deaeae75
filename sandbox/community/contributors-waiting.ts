import { calendar } from './calendar.ts';
import { hostileTitles } from './hostile-titles.ts';
import { people } from './people.ts';
import type { PlantedItem } from './planted-item.ts';

const [, JOSS, , BRAM, SUVI] = people.maintainers;
/** The first twelve have had changes in foghorn for long; the planted changes of the last four are their first there. */
const [, , , , , , HUGO, LOTTE, KOFI, ANOUK, EMRE, SANNA, DIEGO, YUKI, FREYA, MALIK, PETRA, RAVI] =
  people.contributors;
const [CYRUS, DUNJA, ELIF, GIL] = ['cyrus-galley', 'dunja-trawler', 'elif-pontoon', 'gil-sloop'] as const;
const ago = calendar.before;

/** Plants and twins of `contributors-waiting`, all in foghorn. */
export const contributorsWaiting: readonly PlantedItem[] = [
  {
    key: 'waiting-opened',
    listed: true,
    why: 'opened 62 days ago by a newcomer; no person answered',
    tell(repository, matter, key) {
      repository.change({
        key,
        by: CYRUS,
        at: ago(62),
        title: 'Keep the last horn pattern when the battery is changed',
        files: matter.files('fix'),
      });
    },
  },
  {
    key: 'waiting-bot-after-opening',
    listed: true,
    why: 'opened 40 days ago by a newcomer; a bot spoke last',
    tell(repository, matter, key) {
      const title = hostileTitles.link;
      repository
        .change({ key, by: DUNJA, at: ago(40), title, files: matter.files('feature') })
        .comment(people.ciBot, ago(9));
    },
  },
  {
    key: 'waiting-pushed',
    listed: true,
    why: 'a maintainer answered after 9 days; the author pushed 58 days ago, maintainers are silent for 67',
    tell(repository, matter, key) {
      repository
        .change({
          key,
          by: ELIF,
          at: ago(76),
          title: hostileTitles.emoji,
          files: matter.files('feature'),
        })
        .comment(BRAM, ago(67))
        .push(ELIF, ago(58));
    },
  },
  {
    key: 'waiting-pushed-unasked',
    listed: true,
    why: 'opened 55 days ago by a newcomer, pushed to 47 days ago; no person answered',
    tell(repository, matter, key) {
      const title = hostileTitles.rightToLeft;
      repository.change({ key, by: GIL, at: ago(55), title, files: matter.files('fix') }).push(GIL, ago(47));
    },
  },
  {
    key: 'waiting-bot-after-push',
    listed: true,
    why: 'the author did what a maintainer asked for and force-pushed 72 days ago; a bot spoke last',
    tell(repository, matter, key) {
      repository
        .change({
          key,
          by: HUGO,
          at: ago(110),
          title: 'Retry the connection to the horn with growing pauses',
          files: matter.files('fix'),
        })
        .review(BRAM, 'CHANGES_REQUESTED', ago(98), 2)
        .forcePush(HUGO, ago(72))
        .comment(people.ciBot, ago(30));
    },
  },
  {
    key: 'waiting-answered-in-thread',
    listed: true,
    why: 'the author answered in the thread of a maintainer 65 days ago',
    tell(repository, matter, key) {
      repository
        .change({
          key,
          by: LOTTE,
          at: ago(95),
          title: 'Sound the horn once when the link comes back',
          files: matter.files('feature'),
        })
        .review(JOSS, 'COMMENTED', ago(85), 2)
        .answer(LOTTE, ago(65));
    },
  },
  {
    key: 'waiting-answered',
    listed: true,
    why: 'the author answered a maintainer 36 days ago',
    tell(repository, matter, key) {
      const title = hostileTitles.unbroken;
      repository
        .change({ key, by: KOFI, at: ago(90), title, files: matter.files('fix') })
        .review(JOSS, 'COMMENTED', ago(80), 1)
        .comment(KOFI, ago(36));
    },
  },
  {
    key: 'twin-draft',
    listed: false,
    why: 'a draft',
    tell(repository, matter, key) {
      const title = 'Choose the horn by the wind';
      repository
        .change({ key, by: ANOUK, at: ago(60), title, files: matter.files('feature') })
        .comment(JOSS, ago(50))
        .backToDraft(ANOUK, ago(46))
        .push(ANOUK, ago(45));
    },
  },
  {
    key: 'twin-wip',
    listed: false,
    why: '`[WIP]` in the title',
    tell(repository, matter, key) {
      const title = '[WIP] Play horn signals from a list';
      repository
        .change({ key, by: EMRE, at: ago(58), title, files: matter.files('feature') })
        .push(EMRE, ago(44));
    },
  },
  {
    key: 'twin-waiting-for-author',
    listed: false,
    why: 'the label `waiting for author`',
    tell(repository, matter, key) {
      const title = 'Measure the delay between two horns';
      repository
        .change({ key, by: SANNA, at: ago(71), title, files: matter.files('feature') })
        .comment(BRAM, ago(61))
        .label(BRAM, ago(60), 'waiting for author')
        .comment(SANNA, ago(48));
    },
  },
  {
    key: 'twin-parked',
    listed: false,
    why: 'the label `parked`',
    tell(repository, matter, key) {
      const title = 'Talk to horns over the old serial line';
      repository
        .change({ key, by: DIEGO, at: ago(74), title, files: matter.files('feature') })
        .comment(JOSS, ago(64))
        .label(JOSS, ago(63), 'parked')
        .push(DIEGO, ago(52));
    },
  },
  {
    key: 'twin-maintainer-two-weeks-ago',
    listed: false,
    why: 'a maintainer commented two weeks ago',
    tell(repository, matter, key) {
      const title = 'Mute the horn while somebody works on it';
      repository
        .change({ key, by: YUKI, at: ago(66), title, files: matter.files('feature') })
        .comment(YUKI, ago(41))
        .comment(SUVI, ago(14))
        .push(YUKI, ago(11));
    },
  },
  {
    key: 'twin-author-is-maintainer',
    listed: false,
    why: 'the author is a maintainer',
    tell(repository, matter, key) {
      const title = 'Keep horn settings in the shared format';
      repository
        .change({ key, by: JOSS, at: ago(57), title, files: matter.files('refactoring') })
        .push(JOSS, ago(42));
    },
  },
  {
    key: 'twin-author-is-bot',
    listed: false,
    why: 'the author is a bot, though the forge calls it a user',
    tell(repository, matter, key) {
      const title = 'Simplify the reading of horn states';
      repository
        .change({ key, by: people.codingAgent, at: ago(59), title, files: matter.files('refactoring') })
        .push(people.codingAgent, ago(43));
    },
  },
  {
    key: 'twin-author-deleted',
    listed: false,
    why: "the author's account is deleted",
    tell(repository, matter, key) {
      const title = 'Count the blasts of a signal from one';
      repository
        .change({ key, by: null, at: ago(61), title, files: matter.files('fix') })
        .comment(BRAM, ago(51))
        .comment(null, ago(45));
    },
  },
  {
    key: 'twin-third-person-last',
    listed: false,
    why: 'a third person spoke last',
    tell(repository, matter, key) {
      const title = 'Start the horn without a display';
      repository
        .change({ key, by: FREYA, at: ago(67), title, files: matter.files('feature') })
        .comment(BRAM, ago(57))
        .push(FREYA, ago(50))
        .comment(MALIK, ago(40));
    },
  },
  {
    key: 'twin-too-long-ago',
    listed: false,
    why: 'the author acted last, but 100 days ago',
    tell(repository, matter, key) {
      const title = 'Describe horn patterns in Morse code';
      repository
        .change({ key, by: PETRA, at: ago(130), title, files: matter.files('feature') })
        .comment(JOSS, ago(120))
        .comment(RAVI, ago(112))
        .push(PETRA, ago(100));
    },
  },
];
