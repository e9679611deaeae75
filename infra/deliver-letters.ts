import { Choice, Condition, type DistributedMap, Succeed, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { DELIVERIES_AT_ONCE } from '../functions/model/doors.ts';
import { listOfWork } from './list-of-work.ts';
import { stepTask } from './step-task.ts';
import { waitUntilResumed } from './wait-until-resumed.ts';
import { LETTER, type LettersProps } from './write-letters.ts';

/** Each letter of a list is delivered until all its recipients had their turn; where the mail quota is used up, it waits. */
export function deliverLetters(scope: Construct, props: LettersProps): DistributedMap {
  const { functions, storage, list, name, step, label } = props;
  const map = listOfWork(scope, name, {
    storage,
    list,
    each: LETTER,
    atOnce: DELIVERIES_AT_ONCE,
    label,
  });
  const deliver = stepTask(scope, functions.of.deliver, {
    name: step,
    payload: TaskInput.fromText('{% $states.input %}'),
    outputs: '{% $merge([$states.input, $states.result.Payload]) %}',
  });
  const done = Succeed.jsonata(scope, `${step}: all had their turn`, { outputs: {} });
  const wait = waitUntilResumed(scope, `${step}: wait for the quota`);
  return map.itemProcessor(
    deliver.next(
      Choice.jsonata(scope, `${step}: is it done?`)
        .when(Condition.jsonata('{% $states.input.done %}'), done)
        .otherwise(wait.next(deliver)),
    ),
  );
}
