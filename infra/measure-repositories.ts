import { type DistributedMap, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { ITEM, listOfWork } from './list-of-work.ts';
import { stepTask } from './step-task.ts';
import type { Storage } from './storage.ts';

/** Needs no forge and no token: as wide as the account's Lambda limit allows beside other things. */
export function measureRepositories(
  scope: Construct,
  functions: Functions,
  storage: Storage,
): DistributedMap {
  const map = listOfWork(scope, 'Measure repositories', {
    storage,
    list: 'repositories',
    each: { month: '{% $plan.month %}', repository: `{% ${ITEM}.repository %}` },
    atOnce: 20,
    label: 'measure',
  });
  return map.itemProcessor(
    stepTask(scope, functions.of.measure, { payload: TaskInput.fromText('{% $states.input %}') }),
  );
}
