import type { Context } from 'aws-lambda';
import { awsKeyed } from '../adapters/aws-keyed.ts';
import { awsMailer } from '../adapters/aws-mailer.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { deliverInTime } from '../pipeline/deliver-in-time.ts';

/** Sends the newest edition of a letter as far as time and quota go, and answers whether that is all, or when to go on. */
export async function handler(event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>) {
  const runtime = await awsKeyed();
  const mailer = awsMailer(runtime.store);
  const letter = stepInputs.letter.parse(event);
  return deliverInTime({ ...runtime, mailer }, letter, context.getRemainingTimeInMillis());
}
