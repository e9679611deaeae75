import { Choice, Condition, Fail, type IChainable, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { LETTERS_DID_NOT_GO } from '../functions/model/letters-did-not-go.ts';

/** Why a letter did not go, or may not have gone, as `watch` counts it. One that is held is as somebody wants it. */
const NOT_GONE = ['unread', 'refused', 'unknown'] as const;

/**
 * Ends the run as failed where a letter did not go: nobody looks into a run that succeeded. It stands at the end, so that
 * one letter does not hold up the others. Letters that nobody approved are told by a word: it was somebody's choice.
 */
export function checkLetters(scope: Construct, { askAgain }: { readonly askAgain: IChainable }): Choice {
  const sum = NOT_GONE.map((why) => `$states.input.${why}`).join(' + ');
  const gone = Choice.jsonata(scope, 'Did every letter go?')
    .when(
      Condition.jsonata(`{% ${sum} > 0 %}`),
      Fail.jsonata(scope, 'Letters did not go', { error: LETTERS_DID_NOT_GO, cause: CAUSE }),
    )
    .when(
      Condition.jsonata('{% $states.input.unapproved > 0 %}'),
      Succeed.jsonata(scope, 'Nobody approved the letters to sponsors', { outputs: { says: UNAPPROVED } }),
    )
    .otherwise(Succeed.jsonata(scope, 'Every letter went', { outputs: { says: WENT } }));
  return Choice.jsonata(scope, 'Was a letter corrected after it was approved?')
    .when(Condition.jsonata('{% $states.input.unapproved > 0 and $approved %}'), askAgain)
    .otherwise(gone);
}

const CAUSE = [
  "{% 'Letters for ' & $plan.month",
  "': withheld, because nothing of their project could be read: ' & $states.input.unread",
  "'; recipients that were refused: ' & $states.input.refused",
  "'; that it may or may not have gone to, and that never get it again by themselves: ' & $states.input.unknown",
  "'. Which: community-hat status --month ' & $plan.month & ' --remote. When the cause is mended, start the month again: '",
  "'community-hat run --month ' & $plan.month & ' --remote' %}",
].join(' & ');

const UNAPPROVED = [
  "{% 'The letters for ' & $plan.month & ' went to maintainers. Nobody approved those to sponsors, so they did not go'",
  "'. To send them all the same: community-hat approve --month ' & $plan.month & ' --remote' %}",
].join(' & ');

const WENT = "{% 'Every letter for ' & $plan.month & ' went' %}";
