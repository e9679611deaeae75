import {
  DistributedMap,
  type IChainable,
  type INextable,
  ProvideItems,
  StateMachineType,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { stepTask } from './step-task.ts';

/** Each project for itself; when all are there, companies and the portfolio over them. */
export function rollUpProjects(scope: Construct, functions: Functions): IChainable & INextable {
  const map = DistributedMap.jsonata(scope, 'Roll up projects', {
    items: ProvideItems.jsonata('{% $plan.projects %}'),
    itemSelector: {
      month: '{% $plan.month %}',
      project: '{% $states.context.Map.Item.Value %}',
    },
    maxConcurrency: 5,
    mapExecutionType: StateMachineType.STANDARD,
    label: 'roll-up',
    outputs: {},
  });
  map.itemProcessor(
    stepTask(scope, functions.of['roll-up'], { payload: TaskInput.fromText('{% $states.input %}') }),
  );
  return map.next(
    stepTask(scope, functions.of['roll-up'], {
      name: 'Roll up portfolio',
      payload: TaskInput.fromObject({ month: '{% $plan.month %}' }),
    }),
  );
}
