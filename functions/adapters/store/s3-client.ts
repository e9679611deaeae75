import { S3Client } from '@aws-sdk/client-s3';

/** Where S3 is. What is left out the SDK finds as all of AWS's tools do: in variables, profiles and roles. */
export interface S3Address {
  /** When it is not AWS's own: MinIO, R2, Ceph, an emulator. */
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

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
