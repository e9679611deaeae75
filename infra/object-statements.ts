import { Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { DoorNeeds } from './doors.ts';

/**
 * Statements for exactly the door's keys. Listing is granted where reading is: without it S3 says
 * "forbidden" of an object that is not there.
 */
export function objectStatements(
  role: Construct,
  bucket: Bucket,
  { reads, writes, removes }: Pick<DoorNeeds, 'reads' | 'writes' | 'removes'>,
): PolicyStatement[] {
  acknowledgePatterns(role, bucket, new Set([...reads, ...writes, ...removes]));
  return [
    ...objects('s3:GetObject', bucket, reads),
    ...objects('s3:PutObject', bucket, writes),
    ...objects('s3:DeleteObject', bucket, removes),
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': [...reads] } },
    }),
  ];
}

function objects(action: string, bucket: Bucket, patterns: readonly string[]): PolicyStatement[] {
  if (patterns.length === 0) return [];
  const resources = patterns.map((pattern) => bucket.arnForObjects(pattern));
  return [new PolicyStatement({ effect: Effect.ALLOW, actions: [action], resources })];
}

/** Says why a role may have keys with a `*` in them. */
export function acknowledgePatterns(role: Construct, bucket: Bucket, patterns: ReadonlySet<string>): void {
  const logicalId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  for (const pattern of patterns) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${pattern}]`,
      reason: `The keys ${pattern} are made of months and names; there is no narrower grant.`,
    });
  }
}
