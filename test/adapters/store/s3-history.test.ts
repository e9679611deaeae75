import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { s3History } from '../../../functions/adapters/store/s3-history.ts';
import { s3Store } from '../../../functions/adapters/store/s3-store.ts';
import { type S3StandIn, startS3 } from '../../stand-ins/s3.ts';
import { historyContract } from './history-contract.ts';

const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
let s3: S3StandIn;
let bucket = 0;
beforeAll(async () => {
  // A key has more versions than a page.
  s3 = await startS3({ versioned: true, pageSize: 3 });
});
afterAll(() => s3.close());

historyContract('s3History', async () => {
  const client = s3Client({ endpoint: s3.endpoint, region: 'eu-central-1', credentials });
  const name = `bucket-${bucket++}`;
  return {
    store: s3Store(client, name, 'under/a prefix'),
    history: s3History(client, name, 'under/a prefix'),
  };
});

test('a bucket that is not there is named, with what to do', async () => {
  const client = s3Client({ endpoint: s3.endpoint, region: 'eu-central-1', credentials });
  await expect(s3History(client, 'nowhere').list('').next()).rejects.toThrow(
    's3://nowhere/ cannot be listed with old versions (NoSuchBucket, HTTP 404). Create the bucket nowhere, or check its name.',
  );
});
