export const REGIONS = ['us-east-1', 'eu-central-1'] as const;
export type Region = (typeof REGIONS)[number];

export interface Price {
  /** What is paid for. */
  readonly what: string;
  /** How many of what the price is for. */
  readonly per: number;
  readonly unit: string;
  /** US dollars, without taxes. */
  readonly dollars: Readonly<Record<Region, number>>;
  /** Units that cost nothing, each month, for ever; what ends after a year is left out. */
  readonly free: number;
  readonly source: string;
}

/** When the pages were looked at. They were read as stored copies, of which some may have been months old. */
export const LOOKED_AT = '2026-11-29';

const both = (dollars: number) => ({ 'us-east-1': dollars, 'eu-central-1': dollars });

/** The first tier of each; no portfolio of this page reaches a second. */
export const PRICES = {
  compute: {
    what: 'Lambda, arm64: time',
    per: 1,
    unit: 'GB-second',
    dollars: both(0.0000133334),
    free: 400_000,
    source: 'https://aws.amazon.com/lambda/pricing/',
  },
  calls: {
    what: 'Lambda: calls',
    per: 1_000_000,
    unit: 'calls',
    dollars: both(0.2),
    free: 1_000_000,
    source: 'https://aws.amazon.com/lambda/pricing/',
  },
  transitions: {
    what: 'Step Functions, standard: state transitions',
    per: 1000,
    unit: 'transitions',
    dollars: both(0.025),
    free: 4000,
    source: 'https://aws.amazon.com/step-functions/pricing/',
  },
  storage: {
    what: 'S3 Standard: storage',
    per: 1,
    unit: 'GB-month',
    dollars: { 'us-east-1': 0.023, 'eu-central-1': 0.0245 },
    free: 0,
    source: 'https://aws.amazon.com/s3/pricing/',
  },
  writes: {
    what: 'S3 Standard: PUT, COPY, POST, LIST',
    per: 1000,
    unit: 'requests',
    dollars: { 'us-east-1': 0.005, 'eu-central-1': 0.0054 },
    free: 0,
    source: 'https://aws.amazon.com/s3/pricing/',
  },
  reads: {
    what: 'S3 Standard: GET and others',
    per: 1000,
    unit: 'requests',
    dollars: { 'us-east-1': 0.0004, 'eu-central-1': 0.00043 },
    free: 0,
    source: 'https://aws.amazon.com/s3/pricing/',
  },
  mails: {
    what: 'SES, à la carte: mails',
    per: 1000,
    unit: 'mails',
    dollars: both(0.1),
    free: 0,
    source: 'https://aws.amazon.com/ses/pricing/',
  },
  secrets: {
    what: 'Secrets Manager: secrets',
    per: 1,
    unit: 'secret-month',
    dollars: both(0.4),
    free: 0,
    source: 'https://aws.amazon.com/secrets-manager/pricing/',
  },
  keys: {
    what: 'KMS: keys of our own',
    per: 1,
    unit: 'key-month',
    dollars: both(1),
    free: 0,
    source: 'https://aws.amazon.com/kms/pricing/',
  },
  secretReads: {
    what: 'Secrets Manager: calls',
    per: 10_000,
    unit: 'calls',
    dollars: both(0.05),
    free: 0,
    source: 'https://aws.amazon.com/secrets-manager/pricing/',
  },
  logs: {
    what: 'CloudWatch Logs: taking in',
    per: 1,
    unit: 'GB',
    dollars: { 'us-east-1': 0.5, 'eu-central-1': 0.63 },
    free: 5,
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
  },
  alarms: {
    what: 'CloudWatch: metrics that alarms look at',
    per: 1,
    unit: 'alarm metric-month',
    dollars: both(0.1),
    free: 10,
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
  },
  metrics: {
    what: 'CloudWatch: metrics of our own',
    per: 1,
    unit: 'metric-month',
    dollars: both(0.3),
    free: 10,
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
  },
  traces: {
    what: 'X-Ray: traces',
    per: 1_000_000,
    unit: 'traces',
    dollars: both(5),
    free: 100_000,
    source: 'https://aws.amazon.com/xray/pricing/',
  },
  views: {
    what: 'CloudFront: HTTPS requests',
    per: 10_000,
    unit: 'requests',
    dollars: { 'us-east-1': 0.01, 'eu-central-1': 0.012 },
    free: 10_000_000,
    source: 'https://aws.amazon.com/cloudfront/pricing/',
  },
  egress: {
    what: 'CloudFront: out to readers in North America and Europe',
    per: 1,
    unit: 'GB',
    dollars: both(0.085),
    free: 1000,
    source: 'https://aws.amazon.com/cloudfront/pricing/',
  },
  schedules: {
    what: 'EventBridge Scheduler: invocations',
    per: 1_000_000,
    unit: 'invocations',
    dollars: both(1),
    free: 14_000_000,
    source: 'https://aws.amazon.com/eventbridge/pricing/',
  },
  queued: {
    what: 'SQS: requests',
    per: 1_000_000,
    unit: 'requests',
    dollars: both(0.4),
    free: 1_000_000,
    source: 'https://aws.amazon.com/sqs/pricing/',
  },
  notices: {
    what: 'SNS: publishing',
    per: 1_000_000,
    unit: 'requests',
    dollars: both(0.5),
    free: 1_000_000,
    source: 'https://aws.amazon.com/sns/pricing/',
  },
} as const satisfies Record<string, Price>;

export type Charge = keyof typeof PRICES;
/** Of everything that costs, how much a month uses. */
export type Usage = Readonly<Record<Charge, number>>;
