import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { deliver } from '../pipeline/deliver.ts';

/** Sends an edition, and answers with counts: addresses stay out of the execution's history. */
export async function handler(event: unknown) {
  const { counts, withheld } = await deliver(await awsRuntime(), stepInputs.edition.parse(event));
  return { counts: { ...counts, unread: withheld?.why === 'unread' ? 1 : 0 } };
}
