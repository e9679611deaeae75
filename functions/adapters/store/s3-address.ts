import { awsAddress } from '../aws-address.ts';
import type { S3Address } from './s3-client.ts';

/** AWS's own names for where S3 is and who asks; what is not set is left to the SDK. */
export function s3Address(variables: Readonly<Record<string, string | undefined>>): S3Address {
  return awsAddress(variables, 'S3');
}
