import type { S3Client } from '@aws-sdk/client-s3';
import type { Progress, Runtime } from '../model/ports.ts';
import { required, type Variables } from './aws-variables.ts';
import { s3Address } from './store/s3-address.ts';
import { s3Client } from './store/s3-client.ts';
import { s3Store } from './store/s3-store.ts';

/**
 * What every door has. A door that makes hashes, reads the forge, sends mail or tells the operator adds that itself, from
 * `aws-*.ts`: so its bundle has no client of a service that it does not call.
 */
export type AwsRuntime = Pick<Runtime, 'store' | 'clock' | 'progress'>;

/** What the pipeline needs, in a Lambda function. */
export function awsRuntime(variables: Variables = process.env): AwsRuntime {
  return {
    store: s3Store(clientOf(variables), required(variables, 'BUCKET')),
    clock: { now: () => new Date() },
    progress,
  };
}

/** Lives as long as the function's process: the next call finds its connections open. */
function clientOf(variables: Variables): S3Client {
  const address = s3Address(variables);
  const key = JSON.stringify(address);
  const client = CLIENTS.get(key) ?? s3Client(address);
  CLIENTS.set(key, client);
  return client;
}

const CLIENTS = new Map<string, S3Client>();

/** One JSON object a line; Lambda adds time, level and request. */
const progress: Progress = (event) => {
  if (event.level === 'warning') console.warn(event);
  else console.info(event);
};
