import { S3Client } from '@aws-sdk/client-s3';

/** Where S3 is, when it is not AWS's: a stand-in or an emulator. */
export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Five tries, each with an end: without one the SDK waits for an answer until the function is stopped. */
export function s3Client(place?: S3Place): S3Client {
  return new S3Client({
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    // Emulators have no name for each bucket.
    ...(place && { ...place, forcePathStyle: true }),
  });
}
