import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3History } from '../../functions/adapters/store/s3-history.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { nextSecond, restoreContract } from './restore/restore-contract.ts';

const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

describe('our stand-in', () => {
  let s3: S3StandIn;
  let bucket = 0;
  beforeAll(async () => {
    s3 = await startS3({ versioned: true, pageSize: 3 });
  });
  afterAll(() => s3.close());

  restoreContract('a bucket', async () => {
    const client = s3Client({ endpoint: s3.endpoint, region: 'eu-central-1', credentials });
    const name = `bucket-${bucket++}`;
    const store = s3Store(client, name, 'a prefix');
    const history = s3History(client, name, 'a prefix');
    // Its own clock goes on by a second with each version.
    return { store, history, now: () => timeOf(history, store) };
  });
});

/** The time of the newest version that there is: one that is put there, and replaced. */
async function timeOf(
  history: ReturnType<typeof s3History>,
  store: ReturnType<typeof s3Store>,
): Promise<string> {
  const key = 'clock';
  await store.write(key, new Uint8Array([1]));
  await store.remove(key);
  for await (const { was } of history.list(key)) return was!.from;
  throw new Error('The bucket keeps no versions');
}

const endpoint = process.env.COMMUNITY_HAT_S3_ENDPOINT;

if (endpoint === undefined) {
  test.skip('an independent S3: set COMMUNITY_HAT_S3_ENDPOINT to the address of one, such as moto_server', () => {});
} else {
  jest.setTimeout(60_000);
  let bucket = 0;
  restoreContract(`a bucket at ${endpoint}`, async () => {
    const client = s3Client({ endpoint, region: 'us-east-1', credentials });
    const Bucket = `restore-${process.pid}-${process.hrtime.bigint()}-${bucket++}`;
    await client.send(new CreateBucketCommand({ Bucket }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    const store = s3Store(client, Bucket, 'a prefix');
    return { store, history: s3History(client, Bucket, 'a prefix'), now: nextSecond };
  });
}
