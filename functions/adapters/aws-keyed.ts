import type { Runtime } from '../model/ports.ts';
import { type AwsRuntime, awsRuntime } from './aws.ts';
import { awsSecret } from './aws-secret.ts';
import type { Variables } from './aws-variables.ts';
import { keyedSecrets } from './secrets.ts';
import { withoutSecret } from './without-secret.ts';

export type AwsKeyedRuntime = AwsRuntime & Pick<Runtime, 'secrets'>;

/**
 * A runtime that makes hashes, in a function that has the key. It is asked for with each call, so that one that was
 * replaced is in use at once.
 */
export async function awsKeyed(variables: Variables = process.env): Promise<AwsKeyedRuntime> {
  const key = await awsSecret(variables, 'HMAC_KEY_SECRET_ARN');
  if (key === null)
    throw new Error('This function may not make hashes: its environment has no HMAC_KEY_SECRET_ARN');
  return { ...withoutSecret(awsRuntime(variables), key), secrets: keyedSecrets(key) };
}
