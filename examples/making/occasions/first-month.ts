import type { Occasion } from '../occasion.ts';

const harbourLights = { audience: 'maintainers', subject: 'harbour-lights' } as const;
const lighthouseWorks = { audience: 'sponsor', subject: 'lighthouse-works' } as const;
const BOTS = ['hugo-gangway', 'lotte-bowline'];

/** Two of its letters are set right after they were sent. */
export const firstMonth: Occasion = {
  settings: {},
  corrections: [
    {
      letter: harbourLights,
      reason: 'Two accounts that carry patches over from another tracker were taken for people.',
      settings: { bots: BOTS },
    },
    {
      letter: lighthouseWorks,
      reason: 'Somebody who has worked for North Pier since January was counted as yours.',
      settings: {
        bots: BOTS,
        affiliations: {
          people: [
            { login: 'mira-keel', company: 'Lighthouse Works', until: '2026-01-01' },
            { login: 'mira-keel', company: 'North Pier', from: '2026-01-01' },
          ],
        },
      },
    },
  ],
  examples: [
    {
      letter: { audience: 'maintainers', subject: 'quiet-apiary' },
      state: 'first-month',
      look: 'The first letter that a project gets: twelve months are there already, and there is nothing yet to look back on. Removals past their promise are set aside until November, so they are not asked for.',
      shows: ['This is the first letter', 'set aside until 1 November 2026'],
      lacks: ['What became of', 'you were asked'],
    },
    {
      letter: { audience: 'sponsor', subject: 'vennick' },
      state: 'first-month',
      look: 'The first letter that a company gets: nothing to look back on yet, and what its people did for the commons in the month.',
      shows: ['This is your first letter', 'What your people did for the commons'],
      lacks: ['What became of', 'you were asked'],
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'first-month',
      look: 'The first letter to who runs the programme: as long as the later ones, without what became of what was asked.',
      shows: ['Where neglect emerges'],
      lacks: ['What became of', 'you were asked'],
    },
    {
      letter: harbourLights,
      state: 'corrected',
      look: 'A correction, to those who got the letter before: what was wrong, in the words of who set it right, and what is different now.',
      shows: ['Correction 1, 4 August 2026', 'carry patches over', 'was 6 of 126'],
    },
    {
      letter: lighthouseWorks,
      state: 'corrected',
      look: 'The same to a company: somebody was counted as theirs who was not.',
      shows: ['Correction 1, 4 August 2026', 'was counted as yours'],
    },
  ],
};
