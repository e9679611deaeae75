import type { Indicator } from '../measure/indicator.ts';
import { register } from '../measure/registry.ts';
import { ciCarriers } from './ci-carriers.ts';
import { closeOrPark } from './close-or-park.ts';
import { contributorsWaiting } from './contributors-waiting.ts';
import { decisionMakers } from './decision-makers.ts';
import { driftingDocs } from './drifting-docs.ts';
import { featuresWithoutDocs } from './features-without-docs.ts';
import { firstIssuesAvailable } from './first-issues-available.ts';
import { goneQuiet } from './gone-quiet.ts';
import { governanceGaps } from './governance-gaps.ts';
import { hatBalance } from './hat-balance.ts';
import { leadershipRotation } from './leadership-rotation.ts';
import { monthsOfQueue } from './months-of-queue.ts';
import { newcomersLeftWaiting } from './newcomers-left-waiting.ts';
import { newcomersPerMentor } from './newcomers-per-mentor.ts';
import { newcomersReturning } from './newcomers-returning.ts';
import { overdueRemovals } from './overdue-removals.ts';
import { plannedUpkeep } from './planned-upkeep.ts';
import { queuePerReviewer } from './queue-per-reviewer.ts';
import { quietFixes } from './quiet-fixes.ts';
import { reciprocity } from './reciprocity.ts';
import { reviewLoad } from './review-load.ts';
import { singleCompanyDecisions } from './single-company-decisions.ts';
import { slippingMilestones } from './slipping-milestones.ts';
import { timeToDecision } from './time-to-decision.ts';
import { timeToFirstResponse } from './time-to-first-response.ts';
import { unansweredDocsIssues } from './unanswered-docs-issues.ts';
import { untestedChanges } from './untested-changes.ts';
import { upkeepByVolunteers } from './upkeep-by-volunteers.ts';
import { upkeepCarriers } from './upkeep-carriers.ts';
import { waitingDecisions } from './waiting-decisions.ts';

/** All indicators, in the order in which letters list them. A new one is one file and one line here. */
export const INDICATORS: readonly Indicator[] = [
  register(waitingDecisions),
  register(contributorsWaiting),
  register(timeToFirstResponse),
  register(timeToDecision),
  register(decisionMakers),
  register(singleCompanyDecisions),
  register(closeOrPark),
  register(driftingDocs),
  register(featuresWithoutDocs),
  register(unansweredDocsIssues),
  register(overdueRemovals),
  register(slippingMilestones),
  register(newcomersLeftWaiting),
  register(newcomersPerMentor),
  register(newcomersReturning),
  register(firstIssuesAvailable),
  register(ciCarriers),
  register(quietFixes),
  register(reviewLoad),
  register(queuePerReviewer),
  register(monthsOfQueue),
  register(goneQuiet),
  register(upkeepByVolunteers),
  register(hatBalance),
  register(upkeepCarriers),
  register(plannedUpkeep),
  register(governanceGaps),
  register(leadershipRotation),
  register(untestedChanges),
  register(reciprocity),
];
