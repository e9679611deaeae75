import { DistributedMap, ProvideItems, StateMachineType, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { NOT_GONE } from './check-letters.ts';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';

/** report -> deliver -> publish, each project for itself; hands on how many letters did not go, and why. */
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
    outputs: SUMS,
  });
  const input = TaskInput.fromText('{% $states.input %}');
  const report = stepTask(scope, functions.of.report, {
    payload: input,
    outputs: '{% $merge([$states.input, $states.result.Payload]) %}',
  });
  const deliver = stepTask(scope, functions.of.deliver, {
    payload: input,
    outputs: '{% $merge([$states.input, $states.result.Payload]) %}',
  });
  const publish = stepTask(scope, functions.of.publish, { payload: input, outputs: COUNTS });
  return map.itemProcessor(report.next(deliver).next(publish));
}

/** What a child hands back is kept small: all of them together have to fit into 256 KB. */
const COUNTS = Object.fromEntries(NOT_GONE.map((why) => [why, `{% $states.input.counts.${why} %}`]));

/** In brackets, because JSONata makes a list of one into its entry. */
const SUMS = Object.fromEntries(NOT_GONE.map((why) => [why, `{% $sum([$states.result.${why}]) %}`]));
