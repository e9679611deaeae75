import { Duration, RemovalPolicy, Stage, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Door } from '../functions/model/doors.ts';
import type { Installation } from '../functions/model/installation.ts';
import { bundling } from './bundling.ts';
import { type Around, doorGrants } from './door-grants.ts';
import type { DoorNeeds } from './doors.ts';
import { objectStatements } from './object-statements.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage.ts';

export interface DoorFunctionProps {
  readonly door: Door;
  readonly needs: DoorNeeds;
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly around: Around;
  /** Put beside the handler as `installation.json`. */
  readonly installation?: Installation;
}

/** A door as a Lambda function that may do what it needs, and nothing else. */
export class DoorFunction extends Construct {
  readonly function: NodejsFunction;
  readonly role: Role;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: DoorFunctionProps) {
    super(scope, id);
    const { door, needs, storage, secrets, around, installation } = props;
    const { policies, variables } = doorGrants(needs.may, around);
    this.log = new LogGroup(this, 'Log', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${door} of community-hat may do`,
      inlinePolicies: {
        Log: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [this.log.logGroupArn],
            }),
          ],
        }),
        Store: new PolicyDocument({ statements: objectStatements(this, storage.bucket, needs) }),
        ...(needs.secrets.length > 0 && {
          Secrets: new PolicyDocument({
            statements: [
              new PolicyStatement({
                actions: ['secretsmanager:GetSecretValue'],
                resources: needs.secrets.map((name) => secrets[name].secretArn),
              }),
            ],
          }),
        }),
        ...Object.fromEntries(
          Object.entries(policies).map(([name, statements]) => [
            name,
            new PolicyDocument({ statements: [...statements] }),
          ]),
        ),
      },
    });
    if (needs.may.includes('sendMail')) acknowledgeQuota(this);
    this.function = new NodejsFunction(this, 'Function', {
      description: `community-hat: ${door}`,
      entry: `functions/handlers/${door}.ts`,
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: needs.megabytes,
      timeout: Duration.minutes(needs.minutes),
      role: this.role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
      bundling: bundling(Stage.of(this)!.outdir, installation),
      environment: {
        BUCKET: storage.bucket.bucketName,
        NODE_OPTIONS: '--enable-source-maps',
        ...Object.fromEntries(needs.secrets.map((name) => [SECRET_VARIABLES[name], secrets[name].secretArn])),
        ...variables,
      },
    });
  }
}

/** `functions/adapters/aws.ts` reads the same names. */
const SECRET_VARIABLES = { githubToken: 'GITHUB_TOKEN_SECRET_ARN', hmacKey: 'HMAC_KEY_SECRET_ARN' } as const;

function acknowledgeQuota(door: Construct): void {
  Validations.of(door).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'What may be sent today is a question about the account, which has no resource to name.',
  });
}
