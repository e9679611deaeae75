import { awsKeyed } from '../adapters/aws-keyed.ts';
import { required } from '../adapters/aws-variables.ts';
import { newestFullMonth } from '../model/month.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { watch } from '../pipeline/watch.ts';

/** Looks how a month stands; on its schedule, the newest full month, whether it was planned or not. */
export async function handler(event: unknown) {
  const asked = stepInputs.watch.parse(event);
  const timeZone = required(process.env, 'TIME_ZONE');
  const month = 'month' in asked ? asked.month : newestFullMonth(new Date(asked.scheduledTime), timeZone);
  return watch(await awsKeyed(), { month, timeZone });
}
