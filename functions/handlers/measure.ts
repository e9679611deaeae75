import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { measure } from '../pipeline/measure.ts';

/** Computes the findings of one repository. */
export async function handler(event: unknown): Promise<void> {
  await measure(awsRuntime(), stepInputs.measure.parse(event));
}
