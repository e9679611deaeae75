import { awsKeyed } from '../adapters/aws-keyed.ts';
import { awsMailer } from '../adapters/aws-mailer.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { deliver } from '../pipeline/deliver.ts';

/** Sends an edition, and answers with counts: addresses stay out of the execution's history. */
export async function handler(event: unknown) {
  const runtime = await awsKeyed();
  const mailer = awsMailer(runtime.store);
  const { counts, withheld } = await deliver({ ...runtime, mailer }, stepInputs.edition.parse(event));
  return { counts: { ...counts, unread: withheld?.why === 'unread' ? 1 : 0 } };
}
