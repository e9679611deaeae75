import { type DistributedMap, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import { ITEM, listOfWork } from './list-of-work.ts';
import { stepTask } from './step-task.ts';
import type { Storage } from './storage.ts';

export interface LettersProps {
  readonly functions: Functions;
  readonly storage: Storage;
  readonly list: 'letters' | 'first' | 'sponsors';
  /** Of the map. */
  readonly name: string;
  /** Of what is done with one letter. */
  readonly step: string;
  readonly label: string;
}

/** Writes the edition of each letter of a list at its final address; done again, only what would be different. */
export function writeLetters(scope: Construct, props: LettersProps): DistributedMap {
  const { functions, storage, list, name, step, label } = props;
  const map = listOfWork(scope, name, { storage, list, each: LETTER, atOnce: 5, label });
  return map.itemProcessor(
    stepTask(scope, functions.of.report, { name: step, payload: TaskInput.fromText('{% $states.input %}') }),
  );
}

export const LETTER = {
  month: '{% $plan.month %}',
  audience: `{% ${ITEM}.audience %}`,
  subject: `{% ${ITEM}.subject %}`,
} as const;
