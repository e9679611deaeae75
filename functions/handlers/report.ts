import { awsKeyed } from '../adapters/aws-keyed.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { report } from '../pipeline/report.ts';

/** Writes the edition of one letter, and answers with its name. */
export async function handler(event: unknown) {
  const { edition } = await report(await awsKeyed(), stepInputs.letter.parse(event));
  return { edition };
}
