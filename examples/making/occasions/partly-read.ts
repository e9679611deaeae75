import type { Occasion } from '../occasion.ts';

const SLOW_RAILWAY = ['signalbox', 'timetable', 'siding', 'waybill', 'platform', 'branch-line'];

/** GitHub lets nobody see a whole project, and two repositories of another. */
export const partlyRead: Occasion = {
  settings: {
    editing: {
      acknowledged: [
        {
          project: 'harbour-lights',
          finding: 'waiting-decisions',
          reason: 'The maintainers meet on 9 August and decide all six.',
          since: '2026-07-28',
          until: '2026-09-01',
        },
      ],
      holds: [
        {
          month: '2026-07',
          audience: 'sponsor',
          subject: 'ostrel',
          reason: 'Ostrel was bought in July; we ask first who reads it now.',
        },
      ],
    },
  },
  faults: [
    ...SLOW_RAILWAY.map((name) => `forbidden=slow-railway/${name}`),
    'forbidden=quiet-apiary/hive',
    'forbidden=quiet-apiary/comb',
  ],
  examples: [
    {
      letter: { audience: 'maintainers', subject: 'slow-railway' },
      state: 'nothing-read',
      look: 'Not a repository could be read. Nothing is known, and nothing is zero. The edition is kept; the letter is sent to nobody.',
      shows: ['Could not be read this month'],
      lacks: ['12 months:'],
    },
    {
      letter: { audience: 'maintainers', subject: 'quiet-apiary' },
      state: 'partly-read',
      look: 'Two of its repositories could not be read; what is told is about the others.',
      shows: ['Not all of comb and hive could be read'],
    },
    {
      letter: { audience: 'maintainers', subject: 'harbour-lights' },
      state: 'set-aside',
      look: 'The gravest finding is set aside with a reason, so it neither leads nor is asked for.',
      shows: ['“Decisions that wait” is set aside until 1 September 2026'],
      lacks: ['Decide these 6 items'],
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'problems',
      look: 'What could not be read and a letter that is held back stand before every other section; what is set aside stands last, with its reason.',
      shows: [
        'Could not be read',
        'Letters that you hold back',
        'To Ostrel',
        'Set aside by you',
        'decide all six',
      ],
    },
  ],
};
