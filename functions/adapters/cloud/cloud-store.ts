import { PREFIXES } from '../../model/keys.ts';
import type { Store, StoreHistory } from '../../model/ports.ts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { s3Client } from '../store/s3-client.ts';
import { s3History } from '../store/s3-history.ts';
import { s3Store } from '../store/s3-store.ts';
import type { CloudStack } from './find-stack.ts';

/** The store of a stack, with its old versions. What the archive shows is located where a browser opens it. */
export function cloudStore(
  { outputs, region }: CloudStack,
  variables: Variables,
): Store & { readonly history: StoreHistory } {
  const client = s3Client({ ...awsAddress(variables, 'S3'), region });
  const store = s3Store(client, outputs.Bucket);
  const archive = outputs.ArchiveUrl.replace(/\/+$/, '');
  return {
    ...store,
    history: s3History(client, outputs.Bucket),
    locate: (key) =>
      archive !== '' && key.startsWith(PREFIXES.reports) ? `${archive}/${key}` : store.locate(key),
  };
}
