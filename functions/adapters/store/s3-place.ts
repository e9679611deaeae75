import type { S3Client } from '@aws-sdk/client-s3';

/** Where the objects of one store lie. */
export interface S3Place {
  readonly client: S3Client;
  readonly bucket: string;
  /** What all keys begin with in the bucket: nothing, or something that ends in `/`. */
  readonly prefix: string;
}

/** What a person finds the object by. */
export function addressOf({ bucket, prefix }: Omit<S3Place, 'client'>, key: string): string {
  return `s3://${bucket}/${prefix}${key}`;
}
