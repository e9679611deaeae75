import type { Report } from '../../model/report.ts';
import type { MakeSection } from '../section.ts';
import { contributorsWaiting } from '../sections/contributors-waiting.ts';
import { measures } from '../sections/measures.ts';
import { notSeen } from '../sections/not-seen.ts';
import { waitingDecisions } from '../sections/waiting-decisions.ts';

/** The people who hold the project: all figures, nobody's name. The order is the same every month. */
export const maintainers = {
  id: 'maintainers',
  sections: [measures, waitingDecisions, contributorsWaiting, notSeen],
} as const satisfies { readonly id: Report['audience']; readonly sections: readonly MakeSection[] };
