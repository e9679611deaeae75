import type { Store, StoreHistory } from '../../model/ports.ts';
import { SetupError } from '../setup-error.ts';
import { s3Address } from './s3-address.ts';
import { s3Client } from './s3-client.ts';
import { s3History } from './s3-history.ts';
import { s3Store } from './s3-store.ts';

/**
 * The store, with its old versions, at `s3://bucket` or `s3://bucket/folder`, with AWS's own variables.
 * @throws SetupError where that is no such address, or no key is set: beside the objects of a bucket none is kept
 */
export function bucketStore(
  address: string,
  variables: Readonly<Record<string, string | undefined>>,
): Store & { readonly history: StoreHistory } {
  const [, bucket, folder = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.+?))?\/?$/.exec(address) ?? [];
  if (bucket === undefined)
    throw new SetupError(
      `--store ${address}: a bucket is written as s3://bucket/folder; for a folder there is --out`,
    );
  if (!variables.COMMUNITY_HAT_KEY?.trim())
    throw new SetupError(
      'A store in a bucket needs COMMUNITY_HAT_KEY: at least 16 random characters, the same in every month (openssl rand -hex 32)',
    );
  const client = s3Client(s3Address(variables));
  return { ...s3Store(client, bucket, folder), history: s3History(client, bucket, folder) };
}
