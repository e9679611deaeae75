import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { DELIVERIES_AT_ONCE, DOORS, type Door } from '../../functions/model/doors.ts';
import { PREFIXES } from '../../functions/model/keys.ts';
import { STACK_OUTPUTS } from '../../functions/model/stack-outputs.ts';
import { DOOR_NEEDS } from '../../infra/doors.ts';
import { makeApp } from '../../infra/make-app.ts';
import { ATemplate, flat, type Resource, type Statement, statementsOf } from './a-template.ts';

let stack: ATemplate;

const PLANS = 'runs/*/plan.json';
const AFFILIATIONS = 'runs/*/affiliations.json';
const EDITING = 'runs/*/editing.json';
const CORRECTIONS = 'runs/*/corrections/*';
const APPROVALS = 'runs/*/approval.json';
const REQUESTS = 'runs/*/approval-request.json';
const LISTS = 'runs/*/lists/*';
const REPORTS_OF_RUNS = 'runs/*/report.json';
const FORGOTTEN = 'forgotten/people.json';
const PINS = 'runs/*/harvests/*';

interface State {
  readonly Type: string;
  readonly [field: string]: unknown;
}

type States = Readonly<Record<string, State>>;

beforeAll(() => {
  stack = new ATemplate((config) => ({ ...config, timeZone: 'Europe/Berlin' }));
});

test('what goes against the AwsSolutions rules without a reason fails the synthesis', () => {
  const app = makeApp();
  new Bucket(new Stack(app, 'Careless'), 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});

describe('what lasts', () => {
  test('keeps its name in the template for ever: another one would leave the data of those who use it behind', () => {
    const kept = Object.entries(stack.resources).filter(
      ([, { DeletionPolicy }]) => DeletionPolicy === 'Retain',
    );
    expect(kept.map(([id]) => id)).toEqual([
      'StorageAccessLogs96FB524C',
      'StorageBucket5CB7C8EA',
      'SecretsGithubToken611B2E13',
      'SecretsHmacKey93B979F5',
      'MailIdentity4EC7C521',
      'MailContactListA519928B',
      'ArchiveVisitorLogBucket8DD8F199',
    ]);
  });

  test('is called as the role that deploys from GitHub may look at it', () => {
    const role = readFileSync('examples/github-actions/deploy-role.yaml', 'utf8');
    const [, named] = /:secret:(\w+)\*/.exec(role) ?? [];
    // CloudFormation begins the name of a secret with its logical id.
    const matching = Object.entries(stack.resources).filter(([id]) => id.startsWith(named!));
    expect(matching.map(([, { Type }]) => Type)).toEqual(['AWS::SecretsManager::Secret']);
    expect(flat(stack.outputs.GithubTokenSecretArn!.Value)).toContain(matching[0]![0]);
  });

  test('carries the name of the program as a tag', () => {
    for (const { Properties } of stack.ofType('AWS::S3::Bucket', 'AWS::Lambda::Function', 'AWS::SQS::Queue'))
      expect(Properties.Tags).toContainEqual({ Key: 'application', Value: 'community-hat' });
  });
});

describe('the store', () => {
  test('is versioned, encrypted, closed to the public, and outlives the stack; so are its logs', () => {
    const buckets = stack.ofType('AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const bucket of buckets) {
      expect(bucket.DeletionPolicy).toBe('Retain');
      expect(bucket.Properties).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
      expect(bucket.Properties).not.toHaveProperty('AccessControl');
    }
    expect(buckets.filter(({ Properties }) => 'LoggingConfiguration' in Properties)).toHaveLength(2);
    for (const id of ['StorageBucket5CB7C8EA', 'StorageAccessLogs96FB524C'])
      expect(stack.resources[id]!.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test('answers over TLS only', () => {
    const policies = stack.ofType('AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(3);
    for (const policy of policies) {
      expect(statementsOf(policy.Properties.PolicyDocument)).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  test('forgets what was replaced and what lies in the mailbox, and nothing else', () => {
    expect(stack.resources.StorageBucket5CB7C8EA!.Properties.LifecycleConfiguration).toEqual({
      Rules: [
        {
          Id: 'what-was-replaced',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 90 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        },
        { Id: 'markers', Status: 'Enabled', ExpiredObjectDeleteMarker: true },
        { Id: 'mailbox', Status: 'Enabled', Prefix: PREFIXES.mailbox, ExpirationInDays: 90 },
      ],
    });
  });
});

describe('the secrets', () => {
  test('outlive the stack; the key is made at random, the token is put in by a person', () => {
    const secrets = stack.ofType('AWS::SecretsManager::Secret');
    expect(secrets.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Retain', 'Retain']);
    expect(secrets.map(({ Properties }) => Properties.SecretString ?? 'generated').sort()).toEqual([
      'generated',
      'not-set',
    ]);
  });
});

describe('the functions', () => {
  test('are one a door, on Node 24 and arm64, each with its own role and its own log that ends', () => {
    const functions = stack.ofType('AWS::Lambda::Function');
    expect(functions.map(({ Properties }) => Properties.Description)).toEqual(
      DOORS.map((door) => `community-hat: ${door}`),
    );
    const logs = functions.map(({ Properties }) => JSON.stringify(Properties.LoggingConfig));
    expect(new Set(logs).size).toBe(DOORS.length);
    expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties.Role))).size).toBe(
      DOORS.length,
    );
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
    const groups = stack.ofType('AWS::Logs::LogGroup');
    expect(groups).toHaveLength(DOORS.length + 1);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(180);
  });

  const SECRETS = ['GITHUB_TOKEN_SECRET_ARN', 'HMAC_KEY_SECRET_ARN'];
  const MAIL = ['MAILER', 'SES_CONFIGURATION_SET', 'SES_CONTACT_LIST'];
  test.each([
    ['plan', [...SECRETS, 'ARCHIVE_URL']],
    ['harvest', SECRETS],
    ['measure', []],
    ['roll-up', []],
    ['report', [SECRETS[1]]],
    ['deliver', [SECRETS[1], ...MAIL]],
    ['publish', [SECRETS[1]]],
    ['ask-approval', [SECRETS[1], 'OPERATOR_TOPIC_ARN']],
    ['watch', [SECRETS[1], 'TIME_ZONE']],
    ['mail-events', []],
  ] as const)('%s is told just what it needs, and its secrets by ARN', (door, names) => {
    const variables = stack.variables(door);
    expect(Object.keys(variables).sort()).toEqual(['BUCKET', 'NODE_OPTIONS', ...names].sort());
    for (const name of SECRETS)
      expect(JSON.stringify(variables[name] ?? { Ref: 'Secrets' })).toContain('"Ref":"Secrets');
  });

  test.each([
    ['plan', ['receipts/*', PLANS, AFFILIATIONS, FORGOTTEN], [PLANS, AFFILIATIONS, EDITING, LISTS], [], 2],
    ['harvest', ['harvests/*', PINS, 'receipts/*', FORGOTTEN], ['harvests/*', PINS], ['harvests/*'], 2],
    ['measure', ['runs/*', 'harvests/*'], ['findings/*'], [], 0],
    ['roll-up', [PLANS, AFFILIATIONS, 'findings/*'], ['findings/*'], [], 0],
    ['report', [PLANS, EDITING, CORRECTIONS, 'findings/*', 'receipts/*', 'reports/*'], ['reports/*'], [], 1],
    ['deliver', [PLANS, EDITING, APPROVALS, 'reports/*', 'receipts/*'], ['receipts/*', 'mailbox/*'], [], 1],
    ['publish', [PLANS, 'reports/*'], ['reports/*'], [], 1],
    ['ask-approval', [PLANS, APPROVALS, REQUESTS, 'reports/*'], [APPROVALS, REQUESTS], [], 1],
    ['watch', ['runs/*', 'reports/*', 'receipts/*'], [REPORTS_OF_RUNS], [], 1],
    ['mail-events', ['receipts/*'], ['receipts/*'], [], 0],
  ] as const)(
    '%s may read and write exactly its keys and secrets',
    (door, reads, writes, removes, secrets) => {
      expect(stack.roleOf(door).Properties).not.toHaveProperty('ManagedPolicyArns');
      const statements = stack.statements(door);
      expect(objectsUnder(statements, 's3:GetObject')).toEqual(reads);
      expect(objectsUnder(statements, 's3:PutObject')).toEqual(writes);
      expect(objectsUnder(statements, 's3:DeleteObject')).toEqual(removes);
      expect(statements.find(({ Action }) => Action === 's3:ListBucket')?.Condition).toEqual({
        StringLike: { 's3:prefix': reads },
      });
      const secret = statements.find(({ Action }) => Action === 'secretsmanager:GetSecretValue');
      expect([secret?.Resource ?? []].flat()).toHaveLength(secrets);
    },
  );

  const BEYOND: Partial<Record<Door, readonly string[]>> = {
    deliver: ['ses:SendEmail', 'ses:SendEmail', 'ses:GetAccount'],
    'ask-approval': ['sns:Publish', 'kms:Decrypt', 'kms:GenerateDataKey', 'states:SendTaskSuccess'],
    'mail-events': ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  };
  test.each(DOORS)('beyond the store, %s may do exactly what the table says', (door) => {
    const others = stack
      .statements(door)
      .flatMap(({ Action }) => Action)
      .filter(
        (action) => !/^(s3:(Get|Put|Delete)Object|s3:ListBucket|secretsmanager:GetSecretValue)$/.test(action),
      );
    expect(others).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', ...(BEYOND[door] ?? [])]);
  });

  test('deliver sends from the one address, by the one configuration set and contact list', () => {
    const [asSender, byThese, quota] = stack
      .statements('deliver')
      .filter(({ Action }) => String(Action).startsWith('ses:'));
    const { from } = { from: 'letters@community-hat.example' };
    expect(asSender!.Condition).toEqual({ StringEqualsIgnoreCase: { 'ses:FromAddress': from } });
    expect(flat(asSender!.Resource)).toMatch(/:identity\/community-hat\.example$/);
    expect((byThese!.Resource as unknown[]).map(flat)).toEqual([
      expect.stringMatching(/:configuration-set\/Ref:MailConfigurationSet/),
      expect.stringMatching(/:contact-list\/Ref:MailContactList/),
    ]);
    expect(quota).toMatchObject({ Action: 'ses:GetAccount', Resource: '*' });
  });

  test('ask-approval tells the one operator, and wakes the one state machine up', () => {
    const statements = stack.statements('ask-approval');
    const on = (action: string) =>
      statements.find(({ Action }) => [Action].flat().includes(action))?.Resource;
    expect(flat(on('sns:Publish'))).toMatch(/^Ref:OperatorTopic/);
    expect(flat(on('kms:GenerateDataKey'))).toMatch(/^Fn::GetAtt:NoticeKey/);
    expect(flat(on('states:SendTaskSuccess'))).toMatch(/^Ref:MonthlyRunStateMachine/);
  });

  test('have one table of grants', () => {
    expect(Object.keys(DOOR_NEEDS)).toEqual([...DOORS]);
  });
});

describe('the wildcards', () => {
  test('no action has one, and of the resources only what has no names: log delivery, tracing, the quota of mail', () => {
    const all = stack
      .ofType('AWS::IAM::Role', 'AWS::IAM::Policy')
      .flatMap(({ Properties }) => [
        ...statementsOf(Properties.PolicyDocument),
        ...((Properties.Policies as { PolicyDocument: unknown }[] | undefined) ?? []).flatMap(
          ({ PolicyDocument }) => statementsOf(PolicyDocument),
        ),
      ]);
    expect(all.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    const everywhere = all.filter(({ Resource }) => [Resource].flat().includes('*'));
    const services = everywhere.flatMap(({ Action }) => Action).map((action) => action.split(':')[0]);
    expect([...new Set(services)].sort()).toEqual(['logs', 'ses', 'xray']);
    expect(everywhere.flatMap(({ Action }) => Action).filter((action) => action.startsWith('ses:'))).toEqual([
      'ses:GetAccount',
    ]);
  });
});

describe('the schedule', () => {
  const targetOf = ({ Properties }: Resource) => Properties.Target as Record<string, unknown>;

  test('starts a month on the 2nd at 6, and looks after it every day at 18, in the zone of the config', () => {
    const schedules = stack.ofType('AWS::Scheduler::Schedule');
    expect(schedules.map(({ Properties }) => Properties.ScheduleExpression)).toEqual([
      'cron(0 6 2 * ? *)',
      'cron(0 18 * * ? *)',
    ]);
    for (const { Properties } of schedules) {
      expect(Properties).toMatchObject({
        ScheduleExpressionTimezone: 'Europe/Berlin',
        State: 'ENABLED',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { RetryPolicy: { MaximumRetryAttempts: 20 } },
      });
      expect(
        flat((Properties.Target as { DeadLetterConfig: { Arn: unknown } }).DeadLetterConfig.Arn),
      ).toMatch(/^Fn::GetAtt:ScheduleDeadLetters/);
    }
  });

  test('tells when it was due, and names the execution after its own', () => {
    const [monthly, daily] = stack.ofType('AWS::Scheduler::Schedule');
    const input = JSON.parse(flat(targetOf(monthly!).Input)) as Record<string, string>;
    expect(JSON.parse(input.Input!)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' });
    expect(input.Name).toBe('scheduled-<aws.scheduler.execution-id>');
    expect(JSON.parse(flat(targetOf(daily!).Input))).toEqual({
      scheduledTime: '<aws.scheduler.scheduled-time>',
    });
    expect(flat(targetOf(daily!).Arn)).toMatch(/^Fn::GetAtt:FunctionswatchFunction/);
  });

  test('may start this state machine, call watch and leave dead letters, and nothing else', () => {
    const roles = stack
      .ofType('AWS::IAM::Role')
      .filter(({ Properties }) =>
        flat(Properties.AssumeRolePolicyDocument).includes('scheduler.amazonaws.com'),
      );
    expect(roles).toHaveLength(2);
    for (const { Properties } of roles) {
      const [trust] = statementsOf(Properties.AssumeRolePolicyDocument);
      expect(trust?.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
    }
    const inline = roles.flatMap(({ Properties }) =>
      ((Properties.Policies ?? []) as { PolicyDocument: unknown }[]).flatMap(({ PolicyDocument }) =>
        statementsOf(PolicyDocument),
      ),
    );
    const attached = stack
      .ofType('AWS::IAM::Policy')
      .filter(({ Properties }) => flat(Properties.Roles).includes('ScheduleRole'))
      .flatMap(({ Properties }) => statementsOf(Properties.PolicyDocument));
    expect(attached.map(({ Action }) => Action)).toEqual(['states:StartExecution', 'sqs:SendMessage']);
    expect(inline.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction', 'sqs:SendMessage']);
  });
});

describe('the queues and topics', () => {
  test('are encrypted, and speak TLS alone', () => {
    const queues = stack.ofType('AWS::SQS::Queue');
    expect(queues).toHaveLength(3);
    for (const { Properties } of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    const topics = stack.ofType('AWS::SNS::Topic');
    expect(topics).toHaveLength(2);
    for (const { Properties } of topics) expect(flat(Properties.KmsMasterKeyId)).toMatch(/NoticeKey/);
    for (const { Properties } of stack.ofType('AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy')) {
      expect(statementsOf(Properties.PolicyDocument)).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });

  test('have one key, which turns itself and which services use for this account alone', () => {
    const { Properties } = stack.only('AWS::KMS::Key');
    expect(Properties.EnableKeyRotation).toBe(true);
    const [, services] = statementsOf((Properties as { KeyPolicy: unknown }).KeyPolicy);
    expect(services).toMatchObject({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Principal: { Service: ['ses.amazonaws.com', 'cloudwatch.amazonaws.com'] },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
  });
});

describe('the mail', () => {
  test('has its domain signed, TLS required, and whoever bounced or complained left out', () => {
    expect(stack.only('AWS::SES::EmailIdentity').Properties.EmailIdentity).toBe('community-hat.example');
    expect(stack.only('AWS::SES::ConfigurationSet').Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SendingOptions: { SendingEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    // Nobody is followed.
    expect(stack.only('AWS::SES::ConfigurationSet').Properties).not.toHaveProperty('TrackingOptions');
  });

  test('has a contact list by which recipients unsubscribe from one kind of letter', () => {
    const { Properties } = stack.only('AWS::SES::ContactList');
    expect(Properties.Topics).toEqual([
      expect.objectContaining({ TopicName: 'maintainers', DefaultSubscriptionStatus: 'OPT_IN' }),
      expect.objectContaining({ TopicName: 'sponsors', DefaultSubscriptionStatus: 'OPT_IN' }),
    ]);
  });

  test('tells what became of each letter: of SES the topic takes what this configuration set says, and it is made first', () => {
    const destination = stack.only('AWS::SES::ConfigurationSetEventDestination');
    expect(destination.Properties.EventDestination).toMatchObject({
      MatchingEventTypes: ['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject'],
    });
    expect(destination.DependsOn).toContainEqual(expect.stringMatching(/^MailEventsTopicPolicy/));
    const policy = stack
      .ofType('AWS::SNS::TopicPolicy')
      .find(({ Properties }) => flat(Properties.PolicyDocument).includes('ses.amazonaws.com'));
    const [ses] = statementsOf(policy?.Properties.PolicyDocument).filter(({ Effect }) => Effect === 'Allow');
    const { StringEquals } = ses!.Condition as { StringEquals: Record<string, unknown> };
    expect(StringEquals['AWS:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' });
    expect(flat(StringEquals['AWS:SourceArn'])).toMatch(/:configuration-set\/Ref:MailConfigurationSet/);
  });

  test('goes from the queue to the ledger; what failed comes again by itself, and in the end is a dead letter', () => {
    expect(stack.only('AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    stack.template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
      VisibilityTimeout: 360,
    });
  });
});

describe('the archive', () => {
  test('may read what lies under reports/ for this one distribution, and nothing else of the store', () => {
    const allowed = statementsOf(
      stack.resources.StorageBucketPolicy49CFBD91!.Properties.PolicyDocument,
    ).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(flat(allowed[0]!.Resource)).toMatch(/Arn\/reports\/\*$|Arn.*\/reports\/\*$/);
    const { StringEquals } = allowed[0]!.Condition as { StringEquals: Record<string, unknown> };
    expect(flat(StringEquals['aws:SourceArn'])).toMatch(/:distribution\/Ref:ArchiveDistribution/);
    stack.template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
  });

  test('is read over HTTPS alone, and by HTTP/2 or 3', () => {
    const { DistributionConfig } = stack.only('AWS::CloudFront::Distribution').Properties as {
      DistributionConfig: Record<string, unknown>;
    };
    expect(DistributionConfig).toMatchObject({
      HttpVersion: 'http2and3',
      PriceClass: 'PriceClass_100',
      DefaultCacheBehavior: {
        ViewerProtocolPolicy: 'https-only',
        AllowedMethods: ['GET', 'HEAD'],
        Compress: true,
      },
      CacheBehaviors: [
        { PathPattern: 'reports/private/*', ViewerProtocolPolicy: 'https-only', Compress: true },
      ],
      CustomErrorResponses: [{ ErrorCode: 403, ErrorCachingMinTTL: 10 }],
    });
    expect(DistributionConfig.Logging).toBeDefined();
  });

  test('sends no referrer, is in no frame, and keeps what is private out of search engines', () => {
    const headers = stack
      .ofType('AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ Properties }) => Properties.ResponseHeadersPolicyConfig as Record<string, unknown>);
    expect(headers).toHaveLength(2);
    for (const { SecurityHeadersConfig } of headers)
      expect(SecurityHeadersConfig).toMatchObject({
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY' },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000 },
        ContentSecurityPolicy: { ContentSecurityPolicy: expect.stringContaining("default-src 'none'") },
      });
    const robots = headers.map(({ CustomHeadersConfig }) => JSON.stringify(CustomHeadersConfig));
    expect(robots.filter((custom) => custom.includes('noindex'))).toHaveLength(1);
    const { DistributionConfig } = stack.only('AWS::CloudFront::Distribution').Properties as {
      DistributionConfig: { CacheBehaviors: { ResponseHeadersPolicyId: { Ref: string } }[] };
    };
    const [ofPrivate] = DistributionConfig.CacheBehaviors;
    const policy = stack.resources[ofPrivate!.ResponseHeadersPolicyId.Ref]!;
    expect(JSON.stringify(policy)).toContain('noindex');
  });

  test('forgets its visitors after thirty days', () => {
    expect(stack.resources.ArchiveVisitorLogBucket8DD8F199!.Properties.LifecycleConfiguration).toEqual({
      Rules: [{ Id: 'visits', Status: 'Enabled', ExpirationInDays: 30 }],
    });
  });
});

describe('the outputs', () => {
  test('are what the command line finds the cloud by', () => {
    expect(Object.keys(stack.outputs)).toEqual([...STACK_OUTPUTS]);
    expect(flat(stack.outputs.ArchiveUrl!.Value)).toMatch(/^https:\/\/Fn::GetAtt:ArchiveDistribution/);
    expect(stack.outputs.Mailer!.Value).toBe('ses');
  });
});

describe('the monthly run', () => {
  let run: { readonly QueryLanguage: string; readonly StartAt: string; readonly States: States };

  beforeAll(() => {
    run = JSON.parse(flat(stack.only('AWS::StepFunctions::StateMachine').Properties.DefinitionString));
  });

  test('is a standard machine in JSONata that logs every event, without what is in it', () => {
    expect(run.QueryLanguage).toBe('JSONata');
    stack.template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });

  test('is the whole month: what it does is run in test/step-functions, state by state', () => {
    expect(Object.keys(run.States).sort()).toEqual(
      [
        'Plan',
        'Harvest batches',
        'Measure repositories',
        'Roll up projects',
        'Roll up portfolio',
        'Write letters',
        'Publish',
        'Deliver letters',
        'Are there letters to sponsors?',
        'Look when maintainers got theirs',
        'Wait while maintainers can correct',
        'Write letters to sponsors again',
        'Does somebody have to read them?',
        'Ask for approval',
        'Nobody approved them in time',
        'Did somebody approve them?',
        'Deliver letters to sponsors',
        'Publish again',
        'Watch',
        'Was a letter corrected after it was approved?',
        'Did every letter go?',
        'Every letter went',
        'Nobody approved the letters to sponsors',
        'Letters did not go',
      ].sort(),
    );
  });

  test.each([
    ['Harvest batches', 'batches', 1],
    ['Measure repositories', 'repositories', 20],
    ['Roll up projects', 'projects', 5],
    ['Write letters', 'letters', 5],
    ['Deliver letters', 'first', DELIVERIES_AT_ONCE],
    ['Write letters to sponsors again', 'sponsors', 5],
    ['Deliver letters to sponsors', 'sponsors', DELIVERIES_AT_ONCE],
  ])(
    '%s: a list in the bucket, children that answer nothing, and no failure is swallowed',
    (name, list, width) => {
      const map = run.States[name]!;
      expect(map).toMatchObject({ Type: 'Map', MaxConcurrency: width, Output: {} });
      expect(map.ItemReader).toMatchObject({ Arguments: { Key: `{% $plan.lists.${list} %}` } });
      for (const field of ['Items', 'Catch', 'ToleratedFailurePercentage', 'ToleratedFailureCount'])
        expect(map).not.toHaveProperty(field);
      const { ProcessorConfig, States } = map.ItemProcessor as { ProcessorConfig: unknown; States: States };
      expect(ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' });
      // A child does not see variables of its parent.
      expect(JSON.stringify(States)).not.toMatch(/\$(plan|refresh|approved)\b/);
      for (const last of Object.values(States).filter(({ End, Type }) => End === true || Type === 'Succeed'))
        expect(last.Output).toEqual({});
    },
  );

  test('an approval is waited for as long as the month was planned with, and a failure is no "no"', () => {
    expect(run.States['Ask for approval']).toMatchObject({
      TimeoutSeconds: '{% $plan.approvalSeconds %}',
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Nobody approved them in time' }],
    });
  });

  test('every task tries again when Lambda had the trouble', () => {
    const tasks = allStates(run.States).filter(({ Type }) => Type === 'Task');
    expect(tasks).toHaveLength(15);
    for (const { Retry } of tasks) {
      const [trouble, crowd] = Retry as Record<string, unknown>[];
      expect(trouble!.ErrorEquals).toContain('Lambda.ServiceException');
      expect(crowd).toMatchObject({
        ErrorEquals: ['Lambda.TooManyRequestsException'],
        MaxDelaySeconds: 60,
        MaxAttempts: 60,
      });
    }
  });

  test('may call its functions, read its lists and mind its own children', () => {
    const policy = stack
      .ofType('AWS::IAM::Policy')
      .find(({ Properties }) => flat(Properties.Roles).includes('MonthlyRunRole'));
    const statements = statementsOf(policy?.Properties.PolicyDocument);
    expect(statements.map(({ Action }) => Action)).toEqual([
      'lambda:InvokeFunction',
      's3:GetObject',
      'states:StartExecution',
      ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
    ]);
    // All but what SES tells.
    expect(statements[0]!.Resource).toHaveLength(DOORS.length - 1);
    expect(objectsUnder(statements, 's3:GetObject')).toEqual([LISTS]);
  });
});

/** Keys of the bucket that an action is allowed on. */
function objectsUnder(statements: readonly Statement[], action: string): readonly string[] {
  return statements
    .filter(({ Action }) => [Action].flat().includes(action))
    .flatMap(({ Resource }) => [Resource].flat())
    .map((resource) => flat(resource).replace(/^.*?\//, ''));
}

function allStates(states: States): readonly State[] {
  return Object.values(states).flatMap((state) => [
    state,
    ...allStates((state.ItemProcessor as { States: States } | undefined)?.States ?? {}),
  ]);
}
