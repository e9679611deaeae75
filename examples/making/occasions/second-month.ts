import type { Occasion } from '../occasion.ts';

export const secondMonth: Occasion = {
  settings: {},
  second: true,
  examples: [
    {
      letter: { audience: 'maintainers', subject: 'harbour-lights' },
      state: 'rich',
      look: 'The second letter: what became of the ask of June, the one thing to do with its links, the six kinds of work with twelve months each. Beside it lie its page in the archive and the data of its tables.',
      shows: ['In June you were asked', 'One thing to do this month', 'Six kinds of work', '12 months:'],
      page: true,
    },
    {
      letter: { audience: 'maintainers', subject: 'slow-railway' },
      state: 'asked-again',
      look: 'Three asks of June were hardly taken up. They are asked again, and the letter says that it is the second month.',
      shows: [
        'What became of June’s asks',
        'left the list',
        'are still there',
        'Asked for the second month in a row',
      ],
    },
    {
      letter: { audience: 'sponsor', subject: 'lighthouse-works' },
      state: 'rich',
      look: 'A company whose people know what is left undone: how many of them worked in these files stands beside the finding, which has the words of the maintainers’ letter. What was asked in June is all still there, so it is asked again. Its changes of 90 days are too few for a share, so they are counted.',
      shows: [
        'A decision on a change takes 56 days',
        'Your people within a year: 6 in these files',
        'still there',
        'Asked for the second month in a row',
        '5 of 9 changes',
      ],
      page: true,
    },
    {
      letter: { audience: 'sponsor', subject: 'ostrel' },
      state: 'company-hat-alone',
      look: 'A company that makes a third of all changes and no community work: what a letter says to it, without blame and without a name.',
      shows: ['198 of 600 merged changes', '0 % of 217 pieces of community work'],
      lacks: ['Thank you'],
    },
    {
      letter: { audience: 'sponsor', subject: 'vennick' },
      state: 'community-hat',
      look: 'A company that does half of the community work. The headline tells it so, before what it is asked for.',
      shows: ['Community Hat for 33 of 37 changes', '50 % of 217 pieces of community work'],
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'rich',
      look: 'Where neglect emerges first, the gap that several projects share, whose people could meet it, the projects beside each other, what was set aside and why.',
      shows: [
        'Where neglect emerges',
        'The same gap in several projects',
        'Whose people know it',
        'Projects beside each other',
        'Set aside by you',
      ],
      page: true,
    },
  ],
};
