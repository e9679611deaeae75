import { Annotations, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { KEY_PATTERNS, PREFIXES } from '../functions/model/keys.ts';
import { acknowledgeArchive } from './archive/acknowledge-archive.ts';
import { pageHeaders } from './archive/page-headers.ts';
import { VisitorLog } from './archive/visitor-log.ts';
import type { CloudConfig } from './cloud-config.ts';
import type { Storage } from './storage.ts';

export interface ArchiveProps {
  readonly storage: Storage;
  readonly config: CloudConfig;
}

/** Editions in a browser: what lies under `reports/` and nothing else of the store, which stays closed. */
export class Archive extends Construct {
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { storage, config }: ArchiveProps) {
    super(scope, id);
    const pages: Omit<BehaviorOptions, 'responseHeadersPolicy'> = {
      origin: S3BucketOrigin.withOriginAccessControl(closed(this, storage.bucket)),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
      cachePolicy: fiveMinutes(this),
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: foldersToPages(this) }],
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: the archive of letters`,
      defaultBehavior: { ...pages, responseHeadersPolicy: pageHeaders(this, 'public') },
      additionalBehaviors: {
        [`${PREFIXES.reports}private/*`]: { ...pages, responseHeadersPolicy: pageHeaders(this, 'private') },
      },
      // What is not there and what nobody may see look the same. Not for long: a letter may be written in a moment.
      errorResponses: [{ httpStatus: 403, ttl: Duration.seconds(10) }],
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      enableLogging: true,
      logBucket: new VisitorLog(this, 'VisitorLog', { accessLogs: storage.accessLogs }).bucket,
      ...ownName(this, config),
    });
    letRead(storage.bucket, distribution);
    acknowledgeArchive(distribution, { hasOwnName: config.cloud.certificate !== undefined });
    this.url = config.archive?.url.replace(/\/+$/, '') ?? `https://${distribution.distributionDomainName}`;
  }
}

/** CDK would let the distribution read the whole bucket; of one that it does not know it leaves the policy alone. */
function closed(scope: Construct, { bucketArn, bucketRegionalDomainName }: Bucket) {
  Annotations.of(scope).acknowledgeWarning(
    '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
    'The policy is written below, for reports/ alone.',
  );
  return Bucket.fromBucketAttributes(scope, 'Store', { bucketArn, bucketRegionalDomainName });
}

function letRead(bucket: Bucket, distribution: Distribution): void {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'Archive',
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects(KEY_PATTERNS.reports)],
      conditions: { StringEquals: { 'aws:SourceArn': distribution.distributionArn } },
    }),
  );
}

/** Pages are written anew when a month is published; the letters themselves never change. */
function fiveMinutes(scope: Construct): CachePolicy {
  return new CachePolicy(scope, 'FiveMinutes', {
    comment: 'Pages of community-hat',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.minutes(5),
    maxTtl: Duration.minutes(5),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}

function foldersToPages(scope: Construct): EdgeFunction {
  const made = new EdgeFunction(scope, 'FoldersToPages', {
    comment: 'Finds the page of a folder',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromFile({ filePath: 'infra/archive/folders-to-pages.js' }),
  });
  made.applyRemovalPolicy(RemovalPolicy.DESTROY);
  return made;
}

function ownName(scope: Construct, { cloud, archive }: CloudConfig): Partial<DistributionProps> {
  if (cloud.certificate === undefined || archive === undefined) return {};
  return {
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', cloud.certificate),
    domainNames: [new URL(archive.url).hostname],
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}
