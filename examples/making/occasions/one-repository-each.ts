import type { Occasion } from '../occasion.ts';

/** Neglected in foghorn too; without them its letter has room for more titles. */
const BESIDES = [
  'newcomers-left-waiting',
  'newcomers-per-mentor',
  'newcomers-returning',
  'time-to-decision',
  'time-to-first-response',
  'upkeep-carriers',
];

/** Taken for machines, so that their changes leave the letter of foghorn to those whose titles bite. */
const BOTS = ['cyrus-galley', 'hugo-gangway', 'lotte-bowline'];

/** Three repositories, each a project of its own. */
export const oneRepositoryEach: Occasion = {
  settings: {
    bots: BOTS,
    projects: [
      aProject('beacon', 'Beacon', 'harbour-lights/beacon'),
      aProject('foghorn', 'צופר הנמל 🚨 Foghorn', 'harbour-lights/foghorn'),
      aProject('timetable', 'Timetable', 'slow-railway/timetable'),
    ],
    sponsors: [
      { id: 'vennick', company: 'Vennick', recipients: ['office@vennick.example'] },
      { id: 'skerry', company: 'Skerry Instruments', recipients: ['office@skerry.example'] },
    ],
    pledges: [],
    editing: {
      acknowledged: BESIDES.map((finding) => ({
        project: 'foghorn',
        finding,
        reason: 'One thing at a time.',
        since: '2026-07-01',
      })),
    },
  },
  examples: [
    {
      letter: { audience: 'maintainers', subject: 'beacon' },
      state: 'one-repository',
      look: 'A project of one repository: nothing is said of where in it something is worse.',
      shows: ['Of six kinds of work, 4 are neglected'],
      lacks: ['neglected in', 'to watch in'],
    },
    {
      letter: { audience: 'maintainers', subject: 'timetable' },
      state: 'quiet',
      look: 'Nothing is neglected and nothing is asked: there is room for what was kept and who carried it, and it says thank you.',
      shows: ['Steady, nothing needs you', 'Who carried the commons', 'thank you'],
      lacks: ['One thing to do'],
    },
    {
      letter: { audience: 'maintainers', subject: 'foghorn' },
      state: 'foreign-names',
      look: 'A name and a title from right to left, both with emoji beside them, and a title written as a link: each stays in its line, and none becomes a link or markup.',
      shows: [
        'צופר הנמל 🚨 Foghorn',
        '* Show 🚨🛟👩‍✈️ and',
        '* תרגום של תפריט הצופר',
        '* Horn presets: [x](javascript:alert(1)) is taken for a link',
      ],
    },
    {
      letter: { audience: 'sponsor', subject: 'vennick' },
      state: 'quiet',
      look: 'Nothing is neglected where its people work, and nothing is asked.',
      shows: ['nothing is neglected where they work', 'Nothing is asked of you this month'],
      lacks: ['One thing to do'],
    },
    {
      letter: { audience: 'sponsor', subject: 'skerry' },
      state: 'nobody-active',
      look: 'A company of which nobody is known to work in these projects.',
      shows: ['Nobody of yours was active'],
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'small',
      look: 'Three small projects, of which one needs nothing and one has a name from right to left.',
      shows: ['What leads its letter: nothing', 'צופר הנמל 🚨 Foghorn'],
    },
  ],
};

function aProject(id: string, name: string, repository: string) {
  return { id, name, repositories: [repository], maintainers: [`${id}@harbour-office.example`] };
}
