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
    },
    {
      letter: { audience: 'maintainers', subject: 'quiet-apiary' },
      state: 'partly-read',
      look: 'Two of its repositories could not be read; what is told is about the others.',
    },
    {
      letter: { audience: 'maintainers', subject: 'harbour-lights' },
      state: 'set-aside',
      look: 'The gravest finding is set aside with a reason, so it neither leads nor is asked for. Two titles of others bite: emoji, and one from right to left.',
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'problems',
      look: 'What could not be read stands before everything that was, and a finding is set aside.',
    },
  ],
};
