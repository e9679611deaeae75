import type { Context } from 'aws-lambda';
import { awsForge } from '../adapters/aws-forge.ts';
import { awsKeyed } from '../adapters/aws-keyed.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { harvestBatch } from '../pipeline/harvest-batch.ts';

/** Harvests a batch as far as the time goes, and answers whether it is done, or when to go on with what is left. */
export async function handler(event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) {
  const runtime = await awsForge(await awsKeyed());
  return harvestBatch(runtime, stepInputs.harvest.parse(event), context.getRemainingTimeInMillis());
}
