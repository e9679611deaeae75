import { Duration } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PREFIXES } from '../functions/model/keys.ts';
import { CLOSED } from './closed-bucket.ts';

/** The documents, and who asked for them. Trends and the memory of what was sent live here: nothing deletes it. */
export class Storage extends Construct {
  readonly bucket: Bucket;
  /** Who asked for what in the buckets. */
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.accessLogs = new Bucket(this, 'AccessLogs', {
      ...CLOSED,
      lifecycleRules: [{ expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(30) }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'store/',
      lifecycleRules: [
        {
          id: 'what-was-replaced',
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        // Markers that stay behind when the last version under them is gone: pages of a finished harvest.
        { id: 'markers', expiredObjectDeleteMarker: true },
        // Letters with addresses in them, for looking at; the ledger and the editions stay.
        { id: 'mailbox', prefix: PREFIXES.mailbox, expiration: Duration.days(90) },
      ],
    });
  }
}
