import { awsKeyed } from '../adapters/aws-keyed.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { watch } from '../pipeline/watch.ts';

/** Looks how a month stands; without a month, the newest that has a plan. */
export async function handler(event: unknown) {
  return watch(await awsKeyed(), stepInputs.watch.parse(event) as { month: string });
}
