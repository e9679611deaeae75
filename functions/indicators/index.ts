import type { Indicator } from '../measure/indicator.ts';
import { register } from '../measure/registry.ts';
import { ciCarriers } from './ci-carriers.ts';
import { closeOrPark } from './close-or-park.ts';
import { contributorsWaiting } from './contributors-waiting.ts';
import { decisionMakers } from './decision-makers.ts';
import { goneQuiet } from './gone-quiet.ts';
import { leadershipRotation } from './leadership-rotation.ts';
import { monthsOfQueue } from './months-of-queue.ts';
import { newcomersLeftWaiting } from './newcomers-left-waiting.ts';
import { newcomersPerMentor } from './newcomers-per-mentor.ts';
import { newcomersReturning } from './newcomers-returning.ts';
import { queuePerReviewer } from './queue-per-reviewer.ts';
import { quietFixes } from './quiet-fixes.ts';
import { reviewLoad } from './review-load.ts';
import { timeToDecision } from './time-to-decision.ts';
import { timeToFirstResponse } from './time-to-first-response.ts';
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
  register(decisionMakers),
  register(closeOrPark),
  register(newcomersPerMentor),
  register(newcomersReturning),
  register(quietFixes),
  register(queuePerReviewer),
  register(monthsOfQueue),
  register(goneQuiet),
  register(leadershipRotation),
];
