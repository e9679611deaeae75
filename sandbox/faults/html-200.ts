import type { Fault } from '../server/fault.ts';
import { pageAnswer } from '../server/page-answer.ts';

export const html200: Fault = {
  name: 'html-200',
  help: 'status 200 with a page of HTML',
  weight: 2,
  strike: () => ({ after: ({ spent }) => pageAnswer(200, { ...spent, errors: 0 }) }),
};
