import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { PREFIXES } from '../../functions/model/keys.ts';
import { STEPS } from '../../functions/model/steps.ts';
import { CommunityHatStack } from '../../infra/community-hat-stack.ts';
import { DOOR_NEEDS } from '../../infra/doors.ts';
import { makeApp } from '../../infra/make-app.ts';
import { readInstallation } from '../../infra/read-installation.ts';

let template: Template;
let resources: Readonly<Record<string, Resource>>;

const PLANS = 'runs/*/plan.json';
const AFFILIATIONS = 'runs/*/affiliations.json';
const EDITING = 'runs/*/editing.json';
const CORRECTIONS = 'runs/*/corrections/*';
const APPROVALS = 'runs/*/approval.json';
const FORGOTTEN = 'forgotten/people.json';
const PINS = 'runs/*/harvests/*';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

interface State {
  readonly Type: string;
  readonly [field: string]: unknown;
}

type States = Readonly<Record<string, State>>;

beforeAll(() => {
  // Synthesises, and so fails where the stack goes against a rule.
  template = Template.fromStack(aStack());
  resources = template.toJSON().Resources;
});

test('what goes against the AwsSolutions rules without a reason fails the synthesis', () => {
  const app = makeApp();
  new Bucket(new Stack(app, 'Careless'), 'Open');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});

describe('the store', () => {
  test('is versioned, encrypted, closed to the public, and outlives the stack; so do its access logs', () => {
    const buckets = ofType('AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const bucket of buckets) {
      expect(bucket.DeletionPolicy).toBe('Retain');
      expect(bucket.Properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
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
    expect(buckets.filter(({ Properties }) => 'LoggingConfiguration' in Properties)).toHaveLength(1);
  });

  test('answers over TLS only', () => {
    const policies = ofType('AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
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
    template.hasResourceProperties('AWS::S3::Bucket', {
      LoggingConfiguration: Match.anyValue(),
      LifecycleConfiguration: {
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
      },
    });
  });
});

describe('the secrets', () => {
  test('outlive the stack; the key is made at random, the token is put in by a person', () => {
    const secrets = ofType('AWS::SecretsManager::Secret');
    expect(secrets.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Retain', 'Retain']);
    expect(secrets.map(({ Properties }) => Properties.SecretString ?? 'generated').sort()).toEqual([
      'generated',
      'not-set',
    ]);
  });
});

describe('the functions', () => {
  test('are one a step, on Node 24 and arm64, each with its own log that ends', () => {
    const functions = ofType('AWS::Lambda::Function');
    expect(functions.map(({ Properties }) => Properties.Description)).toEqual(
      STEPS.map((step) => `community-hat: ${step}`),
    );
    const logs = functions.map(({ Properties }) => JSON.stringify(Properties.LoggingConfig));
    expect(new Set(logs).size).toBe(STEPS.length);
    expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties.Role))).size).toBe(
      STEPS.length,
    );
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
    const groups = ofType('AWS::Logs::LogGroup');
    expect(groups).toHaveLength(STEPS.length + 1);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(180);
  });

  test('know their secrets by ARN, and only their own', () => {
    for (const step of STEPS) {
      const { Variables } = functionOf(step).Properties.Environment as { Variables: Record<string, unknown> };
      expect(Object.keys(Variables).sort()).toEqual(
        [
          'BUCKET',
          ...(['plan', 'harvest'].includes(step) ? ['GITHUB_TOKEN_SECRET_ARN'] : []),
          ...(['plan', 'harvest', 'report', 'deliver', 'publish'].includes(step)
            ? ['HMAC_KEY_SECRET_ARN']
            : []),
          'NODE_OPTIONS',
        ].sort(),
      );
    }
  });

  test.each([
    ['plan', ['receipts/*', PLANS, AFFILIATIONS, FORGOTTEN], [PLANS, AFFILIATIONS, EDITING], [], 2],
    ['harvest', ['harvests/*', PINS, 'receipts/*', FORGOTTEN], ['harvests/*', PINS], ['harvests/*'], 2],
    ['measure', ['runs/*', 'harvests/*'], ['findings/*'], [], 0],
    ['roll-up', [PLANS, AFFILIATIONS, 'findings/*'], ['findings/*'], [], 0],
    ['report', [PLANS, EDITING, CORRECTIONS, 'findings/*', 'receipts/*', 'reports/*'], ['reports/*'], [], 1],
    ['deliver', [PLANS, EDITING, APPROVALS, 'reports/*', 'receipts/*'], ['receipts/*', 'mailbox/*'], [], 1],
    ['publish', [PLANS, 'reports/*'], ['reports/*'], [], 1],
  ] as const)('%s may do exactly what it needs', (step, reads, writes, removes, secrets) => {
    const role = roleOf(step);
    expect(role.Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(policiesNaming(role)).toEqual([]);
    const statements = (role.Properties.Policies as { PolicyDocument: unknown }[]).flatMap(
      ({ PolicyDocument }) => statementsOf(PolicyDocument),
    );
    expect(objectsUnder(statements, 's3:GetObject')).toEqual(reads);
    expect(objectsUnder(statements, 's3:PutObject')).toEqual(writes);
    expect(objectsUnder(statements, 's3:DeleteObject')).toEqual(removes);
    expect(statements.find(({ Action }) => Action === 's3:ListBucket')?.Condition).toEqual({
      StringLike: { 's3:prefix': reads },
    });
    const secret = statements.find(({ Action }) => Action === 'secretsmanager:GetSecretValue');
    expect([secret?.Resource ?? []].flat()).toHaveLength(secrets);
    const others = statements
      .flatMap(({ Action }) => Action)
      .filter(
        (action) => !/^(s3:(Get|Put|Delete)Object|s3:ListBucket|secretsmanager:GetSecretValue)$/.test(action),
      );
    expect(others).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  test('have one table of grants', () => {
    expect(Object.keys(DOOR_NEEDS)).toEqual([...STEPS]);
  });
});

describe('the wildcards', () => {
  test('no action has one, and of the resources only log delivery and tracing, which have no names', () => {
    const all = ofType('AWS::IAM::Role', 'AWS::IAM::Policy').flatMap(({ Properties }) => [
      ...statementsOf(Properties.PolicyDocument),
      ...((Properties.Policies as { PolicyDocument: unknown }[] | undefined) ?? []).flatMap(
        ({ PolicyDocument }) => statementsOf(PolicyDocument),
      ),
    ]);
    expect(all.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    const everywhere = all.filter(({ Resource }) => [Resource].flat().includes('*'));
    const services = everywhere.flatMap(({ Action }) => Action).map((action) => action.split(':')[0]);
    expect([...new Set(services)].sort()).toEqual(['logs', 'xray']);
  });
});

describe('the schedule', () => {
  test('is the 2nd of each month at 6 in the zone of the config', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0 6 2 * ? *)',
      ScheduleExpressionTimezone: 'Europe/Berlin',
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        DeadLetterConfig: Match.anyValue(),
        RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 20 },
      },
    });
  });

  test('tells when it was due, and names the execution after its own', () => {
    const [schedule] = ofType('AWS::Scheduler::Schedule');
    const { Input } = schedule!.Properties.Target as { Input: unknown };
    const input = JSON.parse(flat(Input)) as Record<string, string>;
    expect(JSON.parse(input.Input!)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' });
    expect(input.Name).toBe('scheduled-<aws.scheduler.execution-id>');
  });

  test('may start this state machine and leave dead letters, in an encrypted queue, and nothing else', () => {
    const policy = ofType('AWS::IAM::Policy').find(({ Properties }) =>
      flat(Properties.PolicyDocument).includes('sqs:SendMessage'),
    );
    expect(statementsOf(policy?.Properties.PolicyDocument).map(({ Action }) => Action)).toEqual([
      'states:StartExecution',
      'sqs:SendMessage',
    ]);
    template.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  });
});

describe('the monthly run', () => {
  let run: { readonly QueryLanguage: string; readonly StartAt: string; readonly States: States };

  beforeAll(() => {
    const [machine] = ofType('AWS::StepFunctions::StateMachine');
    run = JSON.parse(flat(machine!.Properties.DefinitionString));
  });

  test('is a standard machine in JSONata that logs every event, without what is in it', () => {
    expect(run.QueryLanguage).toBe('JSONata');
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });

  test('plans, harvests, measures, adds up, writes', () => {
    expect(path(run)).toEqual([
      'Plan',
      'Harvest batches',
      'Measure repositories',
      'Roll up projects',
      'Roll up portfolio',
      'Write letters',
      'Publish',
      'Did every letter go?',
    ]);
    expect(run.States.Plan).toMatchObject({
      Assign: { plan: '{% $states.result.Payload %}', refresh: '{% $states.input.refresh = true %}' },
    });
  });

  test.each([
    [
      'Harvest batches',
      '{% $plan.batches %}',
      ['month', 'end', 'facets', 'repositories', 'refresh', 'refreshSince'],
      1,
    ],
    ['Measure repositories', '{% $plan.repositories %}', ['month', 'repository'], 20],
    ['Roll up projects', '{% $plan.projects %}', ['month', 'project'], 5],
    ['Write letters', '{% $plan.letters %}', ['month', 'audience', 'subject'], 5],
  ])(
    '%s: children of their own that get all they need, and no failure is swallowed',
    (name, items, keys, width) => {
      const map = run.States[name]!;
      expect(map).toMatchObject({ Type: 'Map', Items: items, MaxConcurrency: width });
      expect(map).not.toHaveProperty('Catch');
      expect(map).not.toHaveProperty('ToleratedFailurePercentage');
      expect(Object.keys(map.ItemSelector as object)).toEqual(keys);
      const processor = map.ItemProcessor as { ProcessorConfig: unknown; States: States };
      expect(processor.ProcessorConfig).toEqual({ Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' });
      // A child does not see `$plan` and `$refresh`.
      expect(JSON.stringify(processor.States)).not.toMatch(/\$(plan|refresh)\b/);
    },
  );

  test('a batch that is not done waits until it may go on, and is harvested again', () => {
    const { States } = run.States['Harvest batches']!.ItemProcessor as { States: States };
    expect(States.Harvest).toMatchObject({ Type: 'Task', Next: 'Is the batch done?' });
    expect(States['Is the batch done?']).toMatchObject({
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.done %}', Next: 'Batch is harvested' }],
      Default: 'Wait until the forge answers again',
    });
    expect(States['Wait until the forge answers again']).toMatchObject({ Type: 'Wait', Next: 'Harvest' });
    expect(States['Wait until the forge answers again']!.Timestamp).toContain('$states.input.resumeAt');
    expect(States['Batch is harvested']!.Type).toBe('Succeed');
  });

  test('a letter is written and delivered when all projects are rolled up; all together are published', () => {
    const processor = (name: string) =>
      run.States[name]!.ItemProcessor as { StartAt: string; States: States };
    expect(path(processor('Roll up projects'))).toEqual(['Roll up']);
    expect(path(processor('Write letters'))).toEqual(['Report', 'Deliver']);
    for (const once of ['Roll up portfolio', 'Publish']) {
      const { Arguments } = run.States[once]! as { Arguments?: { Payload?: unknown } };
      expect(Arguments?.Payload).toEqual({ month: '{% $plan.month %}' });
    }
  });

  test('letters that did not go are counted past the map, which nothing catches, and fail the run', () => {
    const { States } = run.States['Write letters']!.ItemProcessor as { States: States };
    expect(States.Deliver!.Output).toEqual({
      unread: '{% $states.result.Payload.counts.unread %}',
      refused: '{% $states.result.Payload.counts.refused %}',
      unknown: '{% $states.result.Payload.counts.unknown %}',
    });
    expect(Object.values(States).filter(({ Type }) => Type === 'Fail')).toEqual([]);
    expect(run.States['Write letters']!.Output).toEqual({
      unread: '{% $sum([$states.result.unread]) %}',
      refused: '{% $sum([$states.result.refused]) %}',
      unknown: '{% $sum([$states.result.unknown]) %}',
    });
    expect(run.States.Publish!.Output).toBe('{% $states.input %}');
    expect(run.States['Did every letter go?']).toMatchObject({
      Type: 'Choice',
      Choices: [
        {
          Condition: '{% $states.input.unread + $states.input.refused + $states.input.unknown = 0 %}',
          Next: 'Every letter went',
        },
      ],
      Default: 'Letters did not go',
    });
    expect(run.States['Every letter went']).toMatchObject({ Type: 'Succeed' });
    const failed = run.States['Letters did not go']!;
    expect(failed).toMatchObject({ Type: 'Fail', Error: 'LettersDidNotGo' });
    for (const told of ['unread', 'refused', 'unknown']) expect(failed.Cause).toContain(`input.${told}`);
    expect(failed.Cause).toContain("start the month again with ' & $string({'month': $plan.month})");
  });

  test('every task tries again when Lambda had the trouble', () => {
    const tasks = allStates(run.States).filter(({ Type }) => Type === 'Task');
    // The portfolio is rolled up by the function that rolls up projects.
    expect(tasks).toHaveLength(STEPS.length + 1);
    for (const { Retry } of tasks) {
      expect((Retry as { ErrorEquals: string[] }[])[0]!.ErrorEquals).toEqual(
        expect.arrayContaining(['Lambda.ServiceException', 'Lambda.TooManyRequestsException']),
      );
    }
  });

  test('may call the seven functions and mind its own children', () => {
    const policy = ofType('AWS::IAM::Policy').find(({ Properties }) =>
      flat(Properties.PolicyDocument).includes('lambda:InvokeFunction'),
    );
    const statements = statementsOf(policy?.Properties.PolicyDocument);
    expect(statements.map(({ Action }) => Action)).toEqual([
      'lambda:InvokeFunction',
      'states:StartExecution',
      ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
    ]);
    expect(statements[0]!.Resource).toHaveLength(STEPS.length);
  });
});

/** Without bundles: what is in them is the doors' own test. */
function aStack(): CommunityHatStack {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const app = makeApp({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const installation = readInstallation('examples/harbour-lights.yaml');
  return new CommunityHatStack(app, 'Test', {
    installation: { ...installation, config: { ...installation.config, timeZone: 'Europe/Berlin' } },
  });
}

function ofType(...types: readonly string[]): readonly Resource[] {
  return Object.values(resources).filter(({ Type }) => types.includes(Type));
}

function functionOf(step: string): Resource {
  return ofType('AWS::Lambda::Function').find(
    ({ Properties }) => Properties.Description === `community-hat: ${step}`,
  )!;
}

function roleOf(step: string): Resource {
  const { Role } = functionOf(step).Properties as { Role: { 'Fn::GetAtt': [string, string] } };
  return resources[Role['Fn::GetAtt'][0]]!;
}

/** Policies that hang on a role from outside. */
function policiesNaming(role: Resource): readonly Resource[] {
  const [id] = Object.entries(resources).find(([, resource]) => resource === role)!;
  return ofType('AWS::IAM::Policy').filter(({ Properties }) =>
    JSON.stringify(Properties.Roles).includes(`"${id}"`),
  );
}

function statementsOf(document: unknown): readonly Statement[] {
  return (document as { Statement: Statement[] } | undefined)?.Statement ?? [];
}

/** Keys of the bucket that an action is allowed on. */
function objectsUnder(statements: readonly Statement[], action: string): readonly string[] {
  return statements
    .filter(({ Action }) => [Action].flat().includes(action))
    .flatMap(({ Resource }) => [Resource].flat())
    .map((resource) => flat(resource).replace(/^.*?\//, ''));
}

/** CloudFormation's joins as text; a reference becomes its name. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(flat).join('');
  const joined = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  return joined ? joined[1].map(flat).join(joined[0]) : JSON.stringify(value).replace(/["{}[\]]/g, '');
}

function path({ StartAt, States }: { readonly StartAt: string; readonly States: States }): readonly string[] {
  const names: string[] = [];
  for (
    let name: string | undefined = StartAt;
    name !== undefined;
    name = States[name]!.Next as string | undefined
  )
    names.push(name);
  return names;
}

function allStates(states: States): readonly State[] {
  return Object.values(states).flatMap((state) => [
    state,
    ...allStates((state.ItemProcessor as { States: States } | undefined)?.States ?? {}),
  ]);
}
