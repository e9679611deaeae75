import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { s3History } from '../../../functions/adapters/store/s3-history.ts';
import { s3Store } from '../../../functions/adapters/store/s3-store.ts';
import { historyContract } from './history-contract.ts';
import { servedTypes } from './served-types.ts';
import { storeContract } from './store-contract.ts';

/**
 * The same promises against an S3 that somebody else wrote, so that our stand-in does not share our mistakes:
 * `moto_server` on any port, and its address in COMMUNITY_HAT_S3_ENDPOINT.
 */
const endpoint = process.env.COMMUNITY_HAT_S3_ENDPOINT;

if (endpoint === undefined) {
  test.skip('an independent S3: set COMMUNITY_HAT_S3_ENDPOINT to the address of one, such as moto_server', () => {});
} else {
  const run = `contract-${process.pid}-${process.hrtime.bigint()}`;
  let bucket = 0;
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const address = { endpoint, region: 'us-east-1', credentials };
  storeContract(`s3Store at ${endpoint}`, async () => {
    const client = s3Client(address);
    const name = `${run}-${bucket++}`;
    await client.send(new CreateBucketCommand({ Bucket: name }));
    return () => s3Store(s3Client(address), name, 'under/a prefix');
  });
  historyContract(`s3History at ${endpoint}`, async () => {
    const client = s3Client(address);
    const name = `${run}-history-${bucket++}`;
    await client.send(new CreateBucketCommand({ Bucket: name }));
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration }));
    return { store: s3Store(client, name, 'a prefix'), history: s3History(client, name, 'a prefix') };
  });
  servedTypes(`s3Store at ${endpoint}`, async () => {
    const name = `${run}-served`;
    await s3Client(address).send(new CreateBucketCommand({ Bucket: name }));
    return { endpoint, region: 'us-east-1', bucket: name };
  });
}
