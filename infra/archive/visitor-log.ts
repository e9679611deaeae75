import { Duration } from 'aws-cdk-lib';
import { Bucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { CLOSED } from '../closed-bucket.ts';

export interface VisitorLogProps {
  readonly accessLogs: Bucket;
}

/**
 * Who opened which page. CloudFront's newer way of logging can be set up in us-east-1 alone; the older one needs a bucket
 * that takes access lists, so it is none that anything else lies in. There are addresses of readers in it: it forgets soon.
 */
export class VisitorLog extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { accessLogs }: VisitorLogProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      versioned: false,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'visitors/',
      lifecycleRules: [{ id: 'visits', expiration: Duration.days(30) }],
    });
  }
}
