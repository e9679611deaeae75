import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { report } from '../pipeline/report.ts';

/** Writes the edition of one letter, and answers with its name. */
export async function handler(event: unknown) {
  const { edition } = await report(await awsRuntime(), stepInputs.letter.parse(event));
  return { edition };
}
