import { Duration } from 'aws-cdk-lib';
import {
  Choice,
  Condition,
  type DistributedMap,
  JitterType,
  Succeed,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { ITEM, listOfWork } from './list-of-work.ts';
import { stepTask } from './step-task.ts';
import type { Storage } from './storage.ts';
import { waitUntilResumed } from './wait-until-resumed.ts';

/** Each batch is harvested until it is done; between two goes it waits in Step Functions, where waiting is free. */
export function harvestBatches(scope: Construct, functions: Functions, storage: Storage): DistributedMap {
  const map = listOfWork(scope, 'Harvest batches', {
    storage,
    list: 'batches',
    each: {
      month: '{% $plan.month %}',
      end: '{% $plan.end %}',
      facets: '{% $plan.facets %}',
      repositories: `{% ${ITEM}.repositories %}`,
      refresh: '{% $refresh %}',
      // A batch that failed half-way and is tried again does not read its first half again.
      refreshSince: '{% $states.context.Execution.StartTime %}',
    },
    // As many at once as there are tokens: two harvests would only share one token's budget.
    atOnce: 1,
    label: 'harvest',
  });
  return map.itemProcessor(untilDone(scope, functions));
}

function untilDone(scope: Construct, functions: Functions) {
  const harvest = stepTask(scope, functions.of.harvest, {
    payload: TaskInput.fromText('{% $states.input %}'),
    // The input comes round again, with what decides the way and, where there is more to do, just what is left.
    outputs: '{% $merge([$states.input, $states.result.Payload]) %}',
  });
  // A harvest goes on from the page that it kept last, so another go loses nothing.
  harvest.addRetry({
    errors: ['States.TaskFailed', 'States.Timeout'],
    interval: Duration.minutes(1),
    backoffRate: 4,
    maxAttempts: 3,
    jitterStrategy: JitterType.FULL,
  });
  const done = Succeed.jsonata(scope, 'Batch is harvested', { outputs: {} });
  return harvest.next(
    Choice.jsonata(scope, 'Is the batch done?')
      .when(Condition.jsonata('{% $states.input.done %}'), done)
      .otherwise(waitUntilResumed(scope, 'Wait until the forge answers again').next(harvest)),
  );
}
