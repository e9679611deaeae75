import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { publish } from '../pipeline/publish.ts';

/** Adds the editions of one project to the indexes. */
export async function handler(event: unknown): Promise<void> {
  await publish(await awsRuntime(), stepInputs.project.parse(event));
}
