import { Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StepNeeds } from './steps.ts';

/**
 * Statements for exactly the step's prefixes. Listing is granted where reading is: without it S3 says
 * "forbidden" of an object that is not there.
 */
export function objectStatements(
  role: Construct,
  bucket: Bucket,
  { reads, writes, removes }: Pick<StepNeeds, 'reads' | 'writes' | 'removes'>,
): PolicyStatement[] {
  acknowledgePrefixes(role, bucket, new Set([...reads, ...writes, ...removes]));
  return [
    ...objects('s3:GetObject', bucket, reads),
    ...objects('s3:PutObject', bucket, writes),
    ...objects('s3:DeleteObject', bucket, removes),
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': reads.map((prefix) => `${prefix}*`) } },
    }),
  ];
}

function objects(action: string, bucket: Bucket, prefixes: readonly string[]): PolicyStatement[] {
  if (prefixes.length === 0) return [];
  const resources = prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
  return [new PolicyStatement({ effect: Effect.ALLOW, actions: [action], resources })];
}

function acknowledgePrefixes(role: Construct, bucket: Bucket, prefixes: ReadonlySet<string>): void {
  const logicalId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  for (const prefix of prefixes) {
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${prefix}*]`,
      reason: `Keys under ${prefix} are made of months and names; the prefix is the narrowest grant there is.`,
    });
  }
}
