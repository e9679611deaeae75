import { DistributedMap, S3JsonItemReader, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { WorkList } from '../functions/model/keys.ts';
import type { Storage } from './storage.ts';

export interface ListOfWorkProps {
  readonly storage: Storage;
  /** Which list of the month; it must have an entry. */
  readonly list: WorkList;
  /** What a child gets, made of `$item`; it sees no variables of its parent. */
  readonly each: Readonly<Record<string, string>>;
  readonly atOnce: number;
  /** Of the map, in the names of its children. */
  readonly label: string;
}

/**
 * A map over a list that `plan` left in the store. Its entries never pass through the execution, and its children answer
 * nothing, so no payload grows with the portfolio. A child that failed fails the map, and a redrive goes on with what is
 * left: a map that were caught would have nothing left to redrive.
 */
export function listOfWork(scope: Construct, name: string, props: ListOfWorkProps): DistributedMap {
  const { storage, list, each, atOnce, label } = props;
  return DistributedMap.jsonata(scope, name, {
    itemReader: new S3JsonItemReader({ bucket: storage.bucket, key: `{% $plan.lists.${list} %}` }),
    itemSelector: { ...each },
    maxConcurrency: atOnce,
    // Express executions end after five minutes.
    mapExecutionType: StateMachineType.STANDARD,
    label,
    outputs: {},
  });
}

/** The entry of a list that a child is about. */
export const ITEM = '$states.context.Map.Item.Value';
