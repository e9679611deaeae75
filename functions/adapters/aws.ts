import type { Clock, Progress, Runtime, Secrets } from '../model/ports.ts';
import { awsSecret } from './aws-secret.ts';
import { required, type Variables } from './aws-variables.ts';
import { redact } from './redact.ts';
import { keyedSecrets } from './secrets.ts';
import { s3Address } from './store/s3-address.ts';
import { s3Client } from './store/s3-client.ts';
import { s3Store } from './store/s3-store.ts';

/** What every door has. A door that reads the forge, sends mail or tells the operator adds that itself: `aws-*.ts`. */
export type AwsRuntime = Pick<Runtime, 'store' | 'clock' | 'secrets' | 'progress'>;

/**
 * What the pipeline needs, in a Lambda function. Secrets are asked for with each call, so that one that was replaced is
 * in use at once; a door gets only those whose ARN its environment names.
 */
export async function awsRuntime(variables: Variables = process.env): Promise<AwsRuntime> {
  const key = await awsSecret(variables, 'HMAC_KEY_SECRET_ARN');
  const clock: Clock = { now: () => new Date() };
  return {
    store: s3Store(s3Client(s3Address(variables)), required(variables, 'BUCKET')),
    clock,
    secrets: key === null ? noSecrets() : keyedSecrets(key),
    progress: logProgress(key),
  };
}

function noSecrets(): Secrets {
  return {
    hash() {
      throw new Error('This function may not make hashes: its environment has no HMAC_KEY_SECRET_ARN');
    },
  };
}

/** One JSON object a line; Lambda adds time, level and request. */
function logProgress(secret: string | null): Progress {
  const clean = redact([secret]);
  return ({ message, ...about }) => {
    const event = { ...about, message: clean(message) };
    if (event.level === 'warning') console.warn(event);
    else console.info(event);
  };
}
