import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { rollUp } from '../pipeline/roll-up.ts';

/** Adds up the findings of one project. */
export async function handler(event: unknown): Promise<void> {
  await rollUp(await awsRuntime(), stepInputs.project.parse(event));
}
