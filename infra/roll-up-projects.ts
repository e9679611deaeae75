import { type IChainable, type INextable, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { ITEM, listOfWork } from './list-of-work.ts';
import { stepTask } from './step-task.ts';
import type { Storage } from './storage.ts';

/** Each project for itself; when all are there, companies and the portfolio over them. */
export function rollUpProjects(
  scope: Construct,
  functions: Functions,
  storage: Storage,
): IChainable & INextable {
  const map = listOfWork(scope, 'Roll up projects', {
    storage,
    list: 'projects',
    each: { month: '{% $plan.month %}', project: `{% ${ITEM}.project %}` },
    atOnce: 5,
    label: 'roll-up',
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
