import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import type { Store } from '../../functions/model/ports.ts';
import { deliveredMonth } from '../pipeline/delivered-month.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';

export interface CloudMonth {
  readonly s3: S3StandIn;
  /** Of the stack that `aStack` describes. */
  readonly store: Store;
  /** What the ledger's addresses are hashed with. */
  readonly key: string;
}

/** July 2026 in a bucket, as a state machine leaves it that asks for approval: maintainers have their letters. */
export async function startCloudMonth(): Promise<() => Promise<CloudMonth>> {
  const month = await deliveredMonth();
  return async () => {
    const { runtime } = await month();
    const s3 = await startS3();
    const address = { endpoint: s3.endpoint, region: 'eu-central-1', credentials: ANYBODY };
    const store = s3Store(s3Client(address), 'the-store');
    for await (const key of runtime.store.list(''))
      await store.write(key, (await runtime.store.read(key))!.body);
    return { s3, store, key: 'a key for tests, of no worth' };
  };
}

const ANYBODY = { accessKeyId: 'anybody', secretAccessKey: 'nothing' };
