import { DistributedMap, ProvideItems, StateMachineType, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';

/** Needs no forge and no token: as wide as the account's Lambda limit allows beside other things. */
export function measureRepositories(scope: Construct, functions: Functions): DistributedMap {
  const map = DistributedMap.jsonata(scope, 'Measure repositories', {
    items: ProvideItems.jsonata('{% $plan.repositories %}'),
    itemSelector: {
      month: '{% $plan.month %}',
      repository: '{% $states.context.Map.Item.Value %}',
    },
    maxConcurrency: 20,
    mapExecutionType: StateMachineType.STANDARD,
    label: 'measure',
    outputs: {},
  });
  return map.itemProcessor(
    stepTask(scope, functions.of.measure, { payload: TaskInput.fromText('{% $states.input %}') }),
  );
}
