import type { Context } from 'aws-lambda';
import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { harvest } from '../pipeline/harvest.ts';

/** Harvests a batch as far as the time goes, and answers whether it is done, or when to go on with what is left. */
export async function handler(event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) {
  const runtime = await awsRuntime();
  const order = stepInputs.harvest.parse(event);
  const end = runtime.clock.now().getTime() + context.getRemainingTimeInMillis();
  const outcome = await harvest(runtime, { ...order, deadline: new Date(end).toISOString() });
  if (outcome.done) return { done: true };
  const left = outcome.repositories.filter(({ done }) => !done);
  return { done: false, resumeAt: outcome.resumeAt, repositories: left.map(({ repository }) => repository) };
}
