import type { Occasion } from '../occasion.ts';

export const secondMonth: Occasion = {
  settings: {},
  second: true,
  examples: [
    {
      letter: { audience: 'maintainers', subject: 'harbour-lights' },
      state: 'rich',
      look: 'The second letter: what became of the ask of June, the one thing to do with its links, the six kinds of work with twelve months each. Beside it lie its page in the archive and the data of its tables.',
      beside: ['page', 'tables'],
    },
    {
      letter: { audience: 'maintainers', subject: 'slow-railway' },
      state: 'asked-again',
      look: 'Three asks of June were hardly taken up. They are asked again, and the letter says that it is the second month.',
    },
    {
      letter: { audience: 'sponsor', subject: 'lighthouse-works' },
      state: 'rich',
      look: 'A company whose people know what is left undone: the match stands beside each finding, in the words of the maintainers’ letter, and so does what became of the asks of June. Its changes of 90 days are too few for a share, so they are counted.',
      beside: ['page'],
    },
    {
      letter: { audience: 'sponsor', subject: 'ostrel' },
      state: 'company-hat-alone',
      look: 'A company that makes a third of all changes and no community work: what a letter says to it, without blame and without a name.',
    },
    {
      letter: { audience: 'sponsor', subject: 'vennick' },
      state: 'community-hat',
      look: 'A company that does half of the community work. It is told so, and thanked, by name only where somebody agreed.',
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'rich',
      look: 'The three projects beside each other: where neglect emerges first, the gap that several share, whose people could meet it, what was set aside and why.',
      beside: ['page'],
    },
  ],
};
