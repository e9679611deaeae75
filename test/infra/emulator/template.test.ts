import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CreateBucketCommand,
  GetBucketEncryptionCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DescribeStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { GetTopicAttributesCommand, SNSClient } from '@aws-sdk/client-sns';
import { ATemplate, flat } from '../a-template.ts';
import { GAPS, withoutGaps } from './without-gaps.ts';

/**
 * The synthesised template, made by a CloudFormation that somebody else wrote: `moto_server` on any port, and its address in
 * COMMUNITY_HAT_STACK_ENDPOINT. It has to be one that nothing else asks: with a stack in it, it does not tell of mails any more.
 * What it does not know is listed in `without-gaps.ts`, and left out by name.
 */
const endpoint = process.env.COMMUNITY_HAT_STACK_ENDPOINT ?? null;

if (endpoint === null) {
  test.skip('the template in an independent CloudFormation: set COMMUNITY_HAT_STACK_ENDPOINT to the address of one, such as moto_server', () => {});
} else {
  const at = {
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    maxAttempts: 1,
  };
  const name = `CommunityHat-${process.pid}-${Date.now()}`;
  const s3 = new S3Client({ ...at, forcePathStyle: true });
  const cloudFormation = new CloudFormationClient(at);
  let stack: ATemplate;
  let made: ReadonlyMap<string, { readonly type: string; readonly id: string }>;

  beforeAll(async () => {
    stack = new ATemplate();
    await bootstrap(stack);
    await cloudFormation.send(
      new CreateStackCommand({
        StackName: name,
        TemplateBody: JSON.stringify(withoutGaps(stack.template.toJSON() as never)),
        Capabilities: ['CAPABILITY_IAM'],
      }),
    );
    const { StackResources = [] } = await cloudFormation.send(
      new DescribeStackResourcesCommand({ StackName: name }),
    );
    made = new Map(
      StackResources.map(({ LogicalResourceId, ResourceType, PhysicalResourceId }) => [
        LogicalResourceId!,
        { type: ResourceType!, id: PhysicalResourceId! },
      ]),
    );
  });

  afterAll(() => {
    s3.destroy();
    cloudFormation.destroy();
  });

  test('every resource is made but those whose type is among the gaps', async () => {
    const wanted = Object.entries(stack.resources).filter(([, { Type }]) => !GAPS.has(Type));
    expect([...made.keys()].sort()).toEqual(wanted.map(([id]) => id).sort());
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
    expect(Stacks?.[0]?.StackStatus).toBe('CREATE_COMPLETE');
    expect([...GAPS].filter((type) => stack.ofType(type).length === 0)).toEqual([]);
  });

  test('the store is encrypted and tagged; of versions, closing and forgetting the emulator makes nothing', async () => {
    const Bucket = made.get('StorageBucket5CB7C8EA')!.id;
    const { ServerSideEncryptionConfiguration: encryption } = await s3.send(
      new GetBucketEncryptionCommand({ Bucket }),
    );
    expect(encryption?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe('AES256');
    const { TagSet } = await s3.send(new GetBucketTaggingCommand({ Bucket }));
    expect(TagSet).toContainEqual({ Key: 'application', Value: 'community-hat' });
    // When it does, this is the place to look at it.
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
  });

  test('the state machine has the definition that was synthesised, with its functions in it', async () => {
    const client = new SFNClient(at);
    const { definition = '' } = await client.send(
      new DescribeStateMachineCommand({ stateMachineArn: made.get('MonthlyRunStateMachineF2C59C4E')!.id }),
    );
    client.destroy();
    const synthesised = JSON.parse(
      flat(stack.only('AWS::StepFunctions::StateMachine').Properties.DefinitionString),
    );
    const { States, StartAt } = JSON.parse(definition);
    expect(Object.keys(States)).toEqual(Object.keys(synthesised.States));
    expect(StartAt).toBe(synthesised.StartAt);
    expect(JSON.stringify(States[StartAt])).toMatch(/arn:aws:lambda:eu-central-1:\d{12}:function:/);
  });

  test('the operator has a topic that is encrypted with the key', async () => {
    const client = new SNSClient(at);
    const { Attributes } = await client.send(
      new GetTopicAttributesCommand({ TopicArn: made.get('OperatorTopic09F1FE2E')!.id }),
    );
    client.destroy();
    expect(Attributes).toMatchObject({
      DisplayName: 'community-hat',
      KmsMasterKeyId: expect.stringContaining('NoticeKey'),
    });
  });

  /** What `cdk bootstrap` leaves in an account: its version, and a bucket with the code of the functions. */
  async function bootstrap({ template }: ATemplate): Promise<void> {
    const { Parameters } = template.toJSON() as { Parameters: { BootstrapVersion: { Default: string } } };
    await fetch(endpoint!, {
      method: 'POST',
      headers: {
        'X-Amz-Target': 'AmazonSSM.PutParameter',
        'Content-Type': 'application/x-amz-json-1.1',
        Authorization:
          'AWS4-HMAC-SHA256 Credential=nobody/20260101/eu-central-1/ssm/aws4_request, SignedHeaders=host, Signature=none',
      },
      body: JSON.stringify({
        Name: Parameters.BootstrapVersion.Default,
        Value: '30',
        Type: 'String',
        Overwrite: true,
      }),
    });
    const Bucket = 'cdk-hnb659fds-assets-123456789012-eu-central-1';
    await s3
      .send(
        new CreateBucketCommand({
          Bucket,
          CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
        }),
      )
      .catch((error: Error) => {
        if (error.name !== 'BucketAlreadyOwnedByYou') throw error;
      });
    for (const { Properties } of stack.ofType('AWS::Lambda::Function')) {
      const { S3Key } = Properties.Code as { S3Key: string };
      await s3.send(new PutObjectCommand({ Bucket, Key: S3Key, Body: EMPTY_ZIP }));
    }
  }
}

const EMPTY_ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');
