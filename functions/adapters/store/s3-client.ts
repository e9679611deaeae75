import { S3Client } from '@aws-sdk/client-s3';
import type { AwsAddress } from '../aws-address.ts';

/** Where S3 is; an endpoint when it is not AWS's own: MinIO, R2, Ceph, an emulator. */
export type S3Address = AwsAddress;

const SILENCE_MS = 60_000;

/** Five tries, each with an end: without one the SDK waits for an answer, or for the rest of one, for ever. */
export function s3Client(address: S3Address = {}): S3Client {
  return new S3Client({
    maxAttempts: 5,
    requestHandler: {
      connectionTimeout: 3000,
      requestTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      throwOnRequestTimeout: true,
    },
    ...address,
    ...(address.endpoint !== undefined && OF_OTHERS),
  });
}

/** Others have no host name for each bucket, and not all of them know the checksums that AWS added in 2025. */
const OF_OTHERS = {
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const;
