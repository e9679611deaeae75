import { Choice, Condition, Fail, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/**
 * Why a letter did not go, or may not have gone, as `functions/handlers/deliver.ts` counts it. One that is held, or waits
 * for approval, is as somebody wants it.
 */
export const NOT_GONE = ['unread', 'refused', 'unknown'] as const;

/**
 * Ends the run as failed where a letter did not go: nobody looks into a run that succeeded. It stands behind the map,
 * whose children have all succeeded by then, so that one letter does not hold up the others.
 */
export function checkLetters(scope: Construct): Choice {
  const sum = NOT_GONE.map((why) => `$states.input.${why}`).join(' + ');
  return Choice.jsonata(scope, 'Did every letter go?')
    .when(Condition.jsonata(`{% ${sum} = 0 %}`), Succeed.jsonata(scope, 'Every letter went', { outputs: {} }))
    .otherwise(Fail.jsonata(scope, 'Letters did not go', { error: 'LettersDidNotGo', cause: CAUSE }));
}

const CAUSE = [
  "{% 'Letters for ' & $plan.month",
  "': withheld, because nothing of their project could be read: ' & $states.input.unread",
  "'; refused: ' & $states.input.refused",
  "'; may or may not have gone, and are never sent again by themselves: ' & $states.input.unknown",
  "'. The log of deliver tells which. When the cause is mended, start the month again with '",
  "$string({'month': $plan.month}) %}",
].join(' & ');
