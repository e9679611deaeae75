import { calendar } from './calendar.ts';
import { hostileTitles } from './hostile-titles.ts';
import { people } from './people.ts';
import type { PlantedItem } from './planted-item.ts';

const [MIRA, JOSS, ODILE] = people.maintainers;
const [, IDLE, TAVI, NOLA, OSKAR, WREN, HUGO, LOTTE, KOFI, ANOUK, EMRE, SANNA] = people.contributors;
const ago = calendar.before;

/** Plants and twins of `waiting-decisions`, all in beacon. Every item was answered within a day, as all are there. */
export const waitingDecisions: readonly PlantedItem[] = [
  {
    key: 'approved-in-may',
    listed: true,
    why: 'approved by a maintainer 72 days ago; since then only a bot spoke',
    tell(repository, matter, key) {
      repository
        .change({
          key,
          by: TAVI,
          at: ago(96),
          title: 'Draw the sector of a lamp that is switched off',
          files: matter.files('fix'),
        })
        .review(ODILE, 'COMMENTED', ago(95.4), 2)
        .push(TAVI, ago(84))
        .review(MIRA, 'APPROVED', ago(72))
        .comment(people.ciBot, ago(5));
    },
  },
  {
    key: 'approved-in-june',
    listed: true,
    why: 'its request for changes was replaced by an approval of the same maintainer 44 days ago; nobody acted since',
    tell(repository, matter, key) {
      const title = hostileTitles.html;
      repository
        .change({ key, by: NOLA, at: ago(75), title, files: matter.files('feature') })
        .label(MIRA, ago(74.8), 'enhancement')
        .review(MIRA, 'CHANGES_REQUESTED', ago(74.3), 3)
        .answer(NOLA, ago(61))
        .push(NOLA, ago(60))
        .review(MIRA, 'APPROVED', ago(44));
    },
  },
  {
    key: 'maintainers-disagree',
    listed: true,
    why: 'one maintainer approved, another asks for changes; silent for 128 days',
    tell(repository, matter, key) {
      repository
        .change({
          key,
          by: OSKAR,
          at: ago(190),
          title: hostileTitles.lineBreak,
          files: matter.files('feature'),
        })
        .review(JOSS, 'APPROVED', ago(189.2))
        .review(ODILE, 'CHANGES_REQUESTED', ago(170), 2)
        .comment(OSKAR, ago(160))
        .comment(JOSS, ago(140))
        .comment(ODILE, ago(128));
    },
  },
  {
    key: 'needs-decision',
    listed: true,
    why: 'label `needs decision`; the author, a maintainer whose own acts do not count, pushed last',
    tell(repository, matter, key) {
      const title = 'Read lamp settings from one file for all lamps of a harbour';
      repository
        .change({ key, by: JOSS, at: ago(130), title, files: matter.files('feature') })
        .comment(ODILE, ago(129.3))
        .label(MIRA, ago(119), 'needs decision')
        .comment(MIRA, ago(118))
        .push(JOSS, ago(100))
        .comment(JOSS, ago(99.9))
        .forcePush(JOSS, ago(47));
    },
  },
  {
    key: 'rfc-of-january',
    listed: true,
    why: 'label `rfc`; maintainers left 170 days ago, contributors still talk',
    tell(repository, _matter, key) {
      repository
        .issue({ key, by: WREN, at: ago(210), title: 'RFC: one lamp protocol for harbour and open sea' })
        .label(ODILE, ago(209.5), 'rfc')
        .comment(ODILE, ago(209.4))
        .comment(KOFI, ago(190))
        .comment(MIRA, ago(170))
        .comment(ANOUK, ago(66))
        .comment(WREN, ago(23));
    },
  },
  {
    key: 'rfc-of-april',
    listed: true,
    why: 'label `rfc`; maintainers left 50 days ago',
    tell(repository, _matter, key) {
      repository
        .issue({ key, by: LOTTE, at: ago(95), title: hostileTitles.template })
        .comment(MIRA, ago(94.4))
        .label(MIRA, ago(94), 'rfc')
        .comment(LOTTE, ago(80))
        .comment(MIRA, ago(70))
        .comment(JOSS, ago(50))
        .comment(HUGO, ago(41));
    },
  },
  {
    key: 'approved-needs-rebase',
    listed: false,
    why: 'approved 55 days ago, but with a `needs-rebase` label',
    tell(repository, matter, key) {
      const title = 'Draw sectors that cross north in one piece';
      repository
        .change({ key, by: HUGO, at: ago(70), title, files: matter.files('fix') })
        .comment(MIRA, ago(69.4))
        .review(MIRA, 'APPROVED', ago(55))
        .label(MIRA, ago(50), 'needs-rebase');
    },
  },
  {
    key: 'approved-standing-objection',
    listed: false,
    why: 'approved 48 days ago, but a contributor still asks for changes',
    tell(repository, matter, key) {
      const title = 'Round the range of a light to half miles';
      repository
        .change({ key, by: LOTTE, at: ago(62), title, files: matter.files('feature') })
        .comment(ODILE, ago(61.3))
        .review(ODILE, 'APPROVED', ago(48))
        .review(EMRE, 'CHANGES_REQUESTED', ago(45), 1);
    },
  },
  {
    key: 'approved-draft',
    listed: false,
    why: 'approved 50 days ago, but turned into a draft',
    tell(repository, matter, key) {
      const title = 'Keep two rotation plans at a time';
      repository
        .change({ key, by: KOFI, at: ago(66), title, files: matter.files('feature') })
        .comment(MIRA, ago(65.5))
        .review(MIRA, 'APPROVED', ago(50))
        .backToDraft(KOFI, ago(49));
    },
  },
  {
    key: 'approved-wip',
    listed: false,
    why: 'approved 46 days ago, but `WIP:` in the title',
    tell(repository, matter, key) {
      const title = 'WIP: dim all lamps of a pier together';
      repository
        .change({ key, by: ANOUK, at: ago(64), title, files: matter.files('feature') })
        .comment(ODILE, ago(63.6))
        .review(ODILE, 'APPROVED', ago(46));
    },
  },
  {
    key: 'approved-in-milestone',
    listed: false,
    why: 'approved 57 days ago, but in the open milestone 1.4, which is not past due',
    tell(repository, matter, key) {
      const title = 'Switch lamps by the height of the sun';
      repository
        .change({ key, by: EMRE, at: ago(72), title, files: matter.files('feature') })
        .comment(MIRA, ago(71.7))
        .review(MIRA, 'APPROVED', ago(57))
        .milestone(MIRA, ago(56), '1.4');
    },
  },
  {
    key: 'approved-by-no-maintainer',
    listed: false,
    why: 'approved 47 days ago, by a member of the organisation who merges nothing',
    tell(repository, matter, key) {
      const title = 'Accept light lists with a byte order mark';
      repository
        .change({ key, by: SANNA, at: ago(58), title, files: matter.files('fix') })
        .comment(IDLE, ago(57.5))
        .review(IDLE, 'APPROVED', ago(47));
    },
  },
  {
    key: 'approved-labelled-last-week',
    listed: false,
    why: 'approved 60 days ago, but a maintainer labelled it last week',
    tell(repository, matter, key) {
      const title = 'Offer the lamp state to screen readers';
      repository
        .change({ key, by: TAVI, at: ago(78), title, files: matter.files('feature') })
        .comment(MIRA, ago(77.6))
        .review(MIRA, 'APPROVED', ago(60))
        .label(ODILE, ago(7), 'enhancement');
    },
  },
  {
    key: 'approved-ten-days-ago',
    listed: false,
    why: 'approved only ten days ago',
    tell(repository, matter, key) {
      const title = 'Warn before a lamp is switched off by hand';
      repository
        .change({ key, by: NOLA, at: ago(52), title, files: matter.files('feature') })
        .comment(MIRA, ago(51.4))
        .push(NOLA, ago(31))
        .review(MIRA, 'APPROVED', ago(10));
    },
  },
  {
    key: 'needs-decision-authors-turn',
    listed: false,
    why: "label `needs decision`, but a maintainer answered last: it is the author's turn",
    tell(repository, matter, key) {
      const title = 'Ask for a confirmation before the fog setting changes';
      repository
        .change({ key, by: OSKAR, at: ago(68), title, files: matter.files('feature') })
        .comment(MIRA, ago(67.2))
        .label(MIRA, ago(60), 'needs decision')
        .push(OSKAR, ago(50))
        .comment(MIRA, ago(44));
    },
  },
  {
    key: 'needs-decision-taken-off',
    listed: false,
    why: 'the label `needs decision` was taken off in May',
    tell(repository, matter, key) {
      const title = 'Name the lamps after their piers';
      repository
        .change({ key, by: WREN, at: ago(125), title, files: matter.files('feature') })
        .comment(MIRA, ago(124.4))
        .label(MIRA, ago(118), 'needs decision')
        .push(WREN, ago(105))
        .unlabel(JOSS, ago(81), 'needs decision');
    },
  },
  {
    key: 'rfc-untouched-for-a-year',
    listed: false,
    why: 'label `rfc`, but no person touched it for a year; a bot did last month',
    tell(repository, _matter, key) {
      repository
        .issue({ key, by: EMRE, at: ago(500), title: 'RFC: a shared calendar of lamp maintenance' })
        .comment(JOSS, ago(499.4))
        .label(JOSS, ago(499), 'rfc')
        .comment(MIRA, ago(407))
        .comment(people.ciBot, ago(12));
    },
  },
  {
    key: 'two-opinions-of-one',
    listed: false,
    why: 'the opinions differ, but are of the same maintainer, who approved last and acted ten days ago',
    tell(repository, matter, key) {
      const title = 'Show the next lamp change in the status line';
      repository
        .change({ key, by: HUGO, at: ago(63), title, files: matter.files('feature') })
        .review(MIRA, 'CHANGES_REQUESTED', ago(62.3), 2)
        .push(HUGO, ago(53))
        .review(MIRA, 'APPROVED', ago(40))
        .comment(MIRA, ago(10));
    },
  },
];
