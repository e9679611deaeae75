import { awsKeyed } from '../adapters/aws-keyed.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { publish } from '../pipeline/publish.ts';

/** Makes the archive around the editions of the month. */
export async function handler(event: unknown): Promise<void> {
  await publish(await awsKeyed(), stepInputs.publish.parse(event));
}
