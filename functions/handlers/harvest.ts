import type { Context } from 'aws-lambda';
import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { harvest } from '../pipeline/harvest.ts';

/** Harvests a batch as far as the time goes, and answers whether it is done, or when to go on. */
export async function handler(event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) {
  const runtime = await awsRuntime();
  const end = runtime.clock.now().getTime() + context.getRemainingTimeInMillis();
  const deadline = new Date(end).toISOString();
  const outcome = await harvest(runtime, { ...stepInputs.harvest.parse(event), deadline });
  return outcome.done ? { done: true } : { done: false, resumeAt: outcome.resumeAt };
}
