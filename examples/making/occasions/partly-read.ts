import type { Occasion } from '../occasion.ts';
import { MONTH } from '../play.ts';

const SLOW_RAILWAY = ['signalbox', 'timetable', 'siding', 'waybill', 'platform', 'branch-line'];

/** GitHub lets nobody see a whole project, and two repositories of another. */
export const partlyRead: Occasion = {
  settings: {
    editing: {
      holds: [
        {
          month: MONTH,
          audience: 'maintainers',
          subject: 'quiet-apiary',
          reason: 'Half of it could not be read; first see why.',
        },
      ],
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
      look: 'Two of five repositories could not be read: whether the letter says so, and counts nothing as fine for it.',
    },
    {
      letter: { audience: 'maintainers', subject: 'harbour-lights' },
      state: 'set-aside',
      look: 'The gravest finding is set aside with a reason: it is shown, and neither leads nor is asked for.',
    },
    {
      letter: { audience: 'programme', subject: 'programme' },
      state: 'problems',
      look: 'What could not be read stands on top; a letter is held, and a finding is set aside.',
    },
  ],
};
