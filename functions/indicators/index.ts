import type { Indicator } from '../measure/indicator.ts';
import { register } from '../measure/registry.ts';
import { ciCarriers } from './ci-carriers.ts';
import { contributorsWaiting } from './contributors-waiting.ts';
import { driftingDocs } from './drifting-docs.ts';
import { firstIssuesAvailable } from './first-issues-available.ts';
import { governanceGaps } from './governance-gaps.ts';
import { newcomersLeftWaiting } from './newcomers-left-waiting.ts';
import { overdueRemovals } from './overdue-removals.ts';
import { plannedUpkeep } from './planned-upkeep.ts';
import { reviewLoad } from './review-load.ts';
import { slippingMilestones } from './slipping-milestones.ts';
import { timeToDecision } from './time-to-decision.ts';
import { timeToFirstResponse } from './time-to-first-response.ts';
import { unansweredDocsIssues } from './unanswered-docs-issues.ts';
import { waitingDecisions } from './waiting-decisions.ts';

/** All indicators, in the order in which letters list them. A new one is one file and one line here. */
export const INDICATORS: readonly Indicator[] = [
  register(waitingDecisions),
  register(contributorsWaiting),
  register(timeToFirstResponse),
  register(timeToDecision),
  register(reviewLoad),
  register(newcomersLeftWaiting),
  register(ciCarriers),
  register(unansweredDocsIssues),
  register(firstIssuesAvailable),
  register(slippingMilestones),
  register(plannedUpkeep),
  register(overdueRemovals),
  register(governanceGaps),
  register(driftingDocs),
];
