import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { main } from '../../../functions/cli/main.ts';
import { aTerminal } from '../a-terminal.ts';

/**
 * Against an AWS that somebody else wrote: COMMUNITY_HAT_AWS_ENDPOINT is the address of `moto_server`. It has no
 * `ses:GetAccount`, and calls every state "A State".
 */
const endpoint = process.env.COMMUNITY_HAT_AWS_ENDPOINT;
const emulated = endpoint === undefined ? test.skip : test;

emulated(
  'a month is started once in a stack that is found by its outputs, and told how it stands',
  async () => {
    const name = `Hat${Date.now()}`;
    const address = {
      endpoint: endpoint!,
      region: 'us-east-1',
      credentials: { accessKeyId: 'anybody', secretAccessKey: 'nothing' },
    };
    const secrets = new SecretsManagerClient(address);
    const key = await secrets.send(
      new CreateSecretCommand({ Name: `${name}Key`, SecretString: 'a key of an emulator, of no worth' }),
    );
    const { stateMachineArn } = await new SFNClient(address).send(
      new CreateStateMachineCommand({
        name,
        roleArn: 'arn:aws:iam::123456789012:role/any',
        definition: JSON.stringify({
          StartAt: 'Plan',
          States: { Plan: { Type: 'Wait', Seconds: 60, End: true } },
        }),
      }),
    );
    await s3Client(address).send(new CreateBucketCommand({ Bucket: name.toLowerCase() }));
    const outputs = {
      Bucket: name.toLowerCase(),
      StateMachineArn: stateMachineArn,
      HmacKeySecretArn: key.ARN,
      Mailer: 'files',
    };
    await new CloudFormationClient(address).send(
      new CreateStackCommand({
        StackName: name,
        TemplateBody: JSON.stringify({
          Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
          Outputs: Object.fromEntries(Object.entries(outputs).map(([of, Value]) => [of, { Value }])),
        }),
      }),
    );
    const hat = async (line: string) => {
      const { terminal, written } = aTerminal(process.cwd(), {
        environment: {
          AWS_ENDPOINT_URL: endpoint,
          AWS_REGION: 'us-east-1',
          AWS_ACCESS_KEY_ID: 'anybody',
          AWS_SECRET_ACCESS_KEY: 'nothing',
        },
      });
      return { code: await main([...line.split(' '), '--stack', name], terminal), ...written };
    };
    const before = await hat('status --month 2026-07');
    expect([before.code, before.out]).toEqual([3, expect.stringContaining('2026-07 was not planned')]);
    const begun = await hat('run --month 2026-07 --json');
    expect([begun.code, JSON.parse(begun.out)]).toEqual([0, expect.objectContaining({ did: 'started' })]);
    const again = await hat('run --month 2026-07 --json');
    expect([again.code, JSON.parse(again.out)]).toEqual([0, expect.objectContaining({ did: 'left' })]);
    const after = await hat('status --month 2026-07');
    expect([after.code, after.out]).toEqual([0, expect.stringContaining('In the cloud  running at')]);
  },
);
