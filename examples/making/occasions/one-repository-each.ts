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

/** Three repositories, each a project of its own. */
export const oneRepositoryEach: Occasion = {
  settings: {
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
    },
    {
      letter: { audience: 'maintainers', subject: 'timetable' },
      state: 'quiet',
      look: 'Nothing is neglected and nothing is asked: the letter is short, and says thank you.',
    },
    {
      letter: { audience: 'maintainers', subject: 'foghorn' },
      state: 'foreign-names',
      look: 'Names and titles from right to left, emoji, and what a title may do on purpose: each stays in its line, and none becomes a link or markup.',
    },
    {
      letter: { audience: 'sponsor', subject: 'vennick' },
      state: 'quiet',
      look: 'Nothing is neglected where its people work, and nothing is asked.',
    },
    {
      letter: { audience: 'sponsor', subject: 'skerry' },
      state: 'nobody-active',
      look: 'A company of which nobody is known to work in these projects.',
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'small',
      look: 'Three small projects, of which one needs nothing.',
    },
  ],
};

function aProject(id: string, name: string, repository: string) {
  return { id, name, repositories: [repository], maintainers: [`${id}@harbour-office.example`] };
}
