import { DistributedMap, ProvideItems, StateMachineType, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { NOT_GONE } from './check-letters.ts';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';

/** report -> deliver, each letter for itself; hands on how many letters did not go, and why. */
export function writeLetters(scope: Construct, functions: Functions): DistributedMap {
  const map = DistributedMap.jsonata(scope, 'Write letters', {
    items: ProvideItems.jsonata('{% $plan.letters %}'),
    itemSelector: {
      month: '{% $plan.month %}',
      audience: '{% $states.context.Map.Item.Value.audience %}',
      subject: '{% $states.context.Map.Item.Value.subject %}',
    },
    maxConcurrency: 5,
    mapExecutionType: StateMachineType.STANDARD,
    label: 'write',
    outputs: SUMS,
  });
  const payload = TaskInput.fromText('{% $states.input %}');
  const report = stepTask(scope, functions.of.report, {
    payload,
    outputs: '{% $states.result.Payload %}',
  });
  const deliver = stepTask(scope, functions.of.deliver, { payload, outputs: COUNTS });
  return map.itemProcessor(report.next(deliver));
}

/** What a child hands back is kept small: all of them together have to fit into 256 KB. */
const COUNTS = Object.fromEntries(NOT_GONE.map((why) => [why, `{% $states.result.Payload.counts.${why} %}`]));

/** In brackets, because JSONata makes a list of one into its entry. */
const SUMS = Object.fromEntries(NOT_GONE.map((why) => [why, `{% $sum([$states.result.${why}]) %}`]));
