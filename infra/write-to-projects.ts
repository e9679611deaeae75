import { DistributedMap, ProvideItems, StateMachineType, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';

/** roll-up -> report -> deliver -> publish, each project for itself. */
export function writeToProjects(scope: Construct, functions: Functions): DistributedMap {
  const map = DistributedMap.jsonata(scope, 'Write to projects', {
    items: ProvideItems.jsonata('{% $plan.projects %}'),
    itemSelector: {
      month: '{% $plan.month %}',
      project: '{% $states.context.Map.Item.Value %}',
    },
    maxConcurrency: 5,
    mapExecutionType: StateMachineType.STANDARD,
    label: 'write',
    outputs: {},
  });
  const input = TaskInput.fromText('{% $states.input %}');
  const rollUp = stepTask(scope, functions.of['roll-up'], { payload: input, outputs: '{% $states.input %}' });
  const report = stepTask(scope, functions.of.report, {
    payload: input,
    outputs: '{% $merge([$states.input, $states.result.Payload]) %}',
  });
  const deliver = stepTask(scope, functions.of.deliver, { payload: input, outputs: '{% $states.input %}' });
  const publish = stepTask(scope, functions.of.publish, { payload: input });
  return map.itemProcessor(rollUp.next(report).next(deliver).next(publish));
}
