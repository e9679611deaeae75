import type { Resource } from '../a-template.ts';

type Resources = Readonly<Record<string, Resource>>;

/**
 * What the emulator's CloudFormation (moto 5.2.5) does not make. It would pass over them in silence, and stumble over what
 * refers to them. A type of the stack that is neither here nor made fails the test.
 */
export const GAPS: ReadonlySet<string> = new Set([
  'AWS::Budgets::Budget',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudWatch::Alarm',
  // It makes keys, but takes their tags for those of the KMS API, and fails.
  'AWS::KMS::Key',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::ContactList',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
]);

/** The template without the gaps; what referred to one of them has its name instead. */
export function withoutGaps(template: {
  readonly Resources: Resources;
  readonly Outputs: Readonly<Record<string, unknown>>;
}): { readonly Resources: Resources; readonly Outputs: Readonly<Record<string, unknown>> } {
  const { Resources, Outputs } = template;
  const isGap = (id: unknown) => GAPS.has(Resources[String(id)]?.Type ?? '');
  const left = Object.entries(Resources).filter(([id]) => !isGap(id));
  const kept = left.map(([id, resource]) => {
    const { DependsOn, ...rest } = resource;
    const needed = (DependsOn ?? []).filter((other) => !isGap(other));
    return [id, needed.length > 0 ? { ...rest, DependsOn: needed } : rest] as const;
  });
  return resolved({ ...template, Resources: Object.fromEntries(kept), Outputs }, isGap) as never;
}

function resolved(value: unknown, isGap: (id: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolved(entry, isGap));
  if (typeof value !== 'object' || value === null) return value;
  const { Ref, 'Fn::GetAtt': got } = value as { Ref?: string; 'Fn::GetAtt'?: readonly string[] };
  if (Ref !== undefined && isGap(Ref)) return `arn:aws:gap:::${Ref}`;
  if (got !== undefined && isGap(got[0])) return `arn:aws:gap:::${got.join('.')}`;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, isGap)]));
}
