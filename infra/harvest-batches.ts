import { Duration } from 'aws-cdk-lib';
import {
  Choice,
  Condition,
  DistributedMap,
  JitterType,
  ProvideItems,
  StateMachineType,
  Succeed,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';

/** Each batch is harvested until it is done; between two goes it waits in Step Functions, where waiting is free. */
export function harvestBatches(scope: Construct, functions: Functions): DistributedMap {
  const map = DistributedMap.jsonata(scope, 'Harvest batches', {
    items: ProvideItems.jsonata('{% $plan.batches %}'),
    // Children see no variables of their parent.
    itemSelector: {
      month: '{% $plan.month %}',
      end: '{% $plan.end %}',
      facets: '{% $plan.facets %}',
      repositories: '{% $states.context.Map.Item.Value %}',
      refresh: '{% $refresh %}',
      // A batch that failed half-way and is tried again does not read its first half again.
      refreshSince: '{% $states.context.Execution.StartTime %}',
    },
    // As many at once as there are tokens: two harvests would only share one token's budget.
    maxConcurrency: 1,
    // Express executions end after five minutes.
    mapExecutionType: StateMachineType.STANDARD,
    label: 'harvest',
    outputs: {},
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
  const wait = Wait.jsonata(scope, 'Wait until the forge answers again', {
    // Spread over half a minute: batches that were refused together do not come back together.
    time: WaitTime.timestamp(
      '{% $fromMillis($toMillis($states.input.resumeAt) + $round($random() * 30000)) %}',
    ),
  });
  const done = Succeed.jsonata(scope, 'Batch is harvested', { outputs: {} });
  return harvest.next(
    Choice.jsonata(scope, 'Is the batch done?')
      .when(Condition.jsonata('{% $states.input.done %}'), done)
      .otherwise(wait.next(harvest)),
  );
}
