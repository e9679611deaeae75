import {
  Choice,
  Condition,
  Errors,
  type IChainable,
  type INextable,
  IntegrationPattern,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { deliverLetters } from './deliver-letters.ts';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';
import type { Storage } from './storage.ts';
import { writeLetters } from './write-letters.ts';

export interface LettersToSponsorsProps {
  readonly functions: Functions;
  readonly storage: Storage;
  /** Comes when they are delivered, or when nobody approved them. */
  readonly afterwards: IChainable;
}

export interface LettersToSponsors {
  readonly start: IChainable & INextable;
  /** Where a letter was corrected after it was approved. */
  readonly askAgain: IChainable;
}

/**
 * When maintainers had their days to find an error: the letters to sponsors are written again, for they may say something
 * else by now, wait for whoever has to read them, and go. Where nobody approves them in time they do not.
 */
export function lettersToSponsors(
  scope: Construct,
  { functions, storage, afterwards }: LettersToSponsorsProps,
): LettersToSponsors {
  const about = { functions, storage, list: 'sponsors' } as const;
  const deliver = deliverLetters(scope, {
    ...about,
    name: 'Deliver letters to sponsors',
    step: 'Deliver to a sponsor',
    label: 'deliver-sponsors',
  }).next(afterwards);
  const isApproved = Choice.jsonata(scope, 'Did somebody approve them?')
    .when(Condition.jsonata('{% $approved %}'), deliver)
    .otherwise(afterwards);
  const ask = askForApproval(scope, functions, isApproved);
  const start = stepTask(scope, functions.of.watch, {
    name: 'Look when maintainers got theirs',
    payload: TaskInput.fromObject({ month: '{% $plan.month %}' }),
    // Once: whoever goes on from further down, or starts the month again, does not wait again.
    assign: { sponsorsFrom: LEAD_ENDS },
  });
  start
    .next(
      Wait.jsonata(scope, 'Wait while maintainers can correct', {
        time: WaitTime.timestamp('{% $sponsorsFrom %}'),
      }),
    )
    .next(
      writeLetters(scope, {
        ...about,
        name: 'Write letters to sponsors again',
        step: 'Report to a sponsor',
        label: 'write-sponsors',
      }),
    )
    .next(
      Choice.jsonata(scope, 'Does somebody have to read them?')
        .when(Condition.jsonata("{% $plan.approval = 'none' %}"), deliver)
        .otherwise(ask),
    );
  return { start, askAgain: ask };
}

/** Where no maintainer got one, from now on. */
const LEAD_ENDS = [
  '{% $fromMillis(($states.result.Payload.maintainersAt ? $toMillis($states.result.Payload.maintainersAt) : $millis())',
  '+ $plan.leadSeconds * 1000) %}',
].join(' ');

/** Waits without paying until somebody approves them, or the time for it is over. */
function askForApproval(scope: Construct, functions: Functions, next: Choice): IChainable {
  const ask = stepTask(scope, functions.of['ask-approval'], {
    name: 'Ask for approval',
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    payload: TaskInput.fromObject({
      month: '{% $plan.month %}',
      taskToken: '{% $states.context.Task.Token %}',
    }),
    timeout: Timeout.jsonata('{% $plan.approvalSeconds %}'),
    assign: { approved: '{% $states.result.approved %}' },
  });
  const lapsed = stepTask(scope, functions.of['ask-approval'], {
    name: 'Nobody approved them in time',
    payload: TaskInput.fromObject({ month: '{% $plan.month %}', lapsed: true }),
    assign: { approved: '{% $states.result.Payload.approved %}' },
  });
  // Nothing else: a failure of ours is no "no".
  ask.addCatch(lapsed.next(next), { errors: [Errors.TIMEOUT], outputs: {} });
  return ask.next(next);
}
