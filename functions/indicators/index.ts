import type { Indicator } from '../measure/indicator.ts';
import { register } from '../measure/registry.ts';
import { ciCarriers } from './ci-carriers.ts';
import { contributorsWaiting } from './contributors-waiting.ts';
import { featuresWithoutDocs } from './features-without-docs.ts';
import { hatBalance } from './hat-balance.ts';
import { newcomersLeftWaiting } from './newcomers-left-waiting.ts';
import { reciprocity } from './reciprocity.ts';
import { reviewLoad } from './review-load.ts';
import { singleCompanyDecisions } from './single-company-decisions.ts';
import { timeToDecision } from './time-to-decision.ts';
import { timeToFirstResponse } from './time-to-first-response.ts';
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
  register(reviewLoad),
  register(newcomersLeftWaiting),
  register(ciCarriers),
  register(featuresWithoutDocs),
  register(untestedChanges),
  register(singleCompanyDecisions),
  register(hatBalance),
  register(upkeepCarriers),
  register(upkeepByVolunteers),
  register(reciprocity),
];
