import {
  CreateSecretCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../../functions/adapters/secrets-manager.ts';
import { awsEmulator } from './aws-emulator.ts';

/** The same promises against a Secrets Manager that somebody else wrote. */
const endpoint = awsEmulator();

if (endpoint === null) {
  test.skip('an independent Secrets Manager: set COMMUNITY_HAT_AWS_ENDPOINT to the address of one, such as moto_server', () => {});
} else {
  const options = { endpoint, credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } };
  const client = new SecretsManagerClient({ ...options, region: 'eu-central-1' });
  const name = `key-${process.pid}-${process.hrtime.bigint()}`;
  afterAll(() => client.destroy());

  test('a secret is read by its ARN, in the region that the ARN names', async () => {
    const { ARN } = await client.send(new CreateSecretCommand({ Name: name, SecretString: 'the välue' }));
    expect(ARN).toContain(':eu-central-1:');
    expect(await secretsManager(options).read(ARN!)).toBe('the välue');
  });

  test('one that was replaced is in use at once', async () => {
    const { ARN } = await client.send(new CreateSecretCommand({ Name: `${name}-2`, SecretString: 'old' }));
    await client.send(new PutSecretValueCommand({ SecretId: ARN, SecretString: 'new' }));
    expect(await secretsManager(options).read(ARN!)).toBe('new');
  });

  test('a secret that is not there is told by its name', async () => {
    const arn = `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${name}-nowhere-AbCdEf`;
    await expect(secretsManager(options).read(arn)).rejects.toThrow(
      `The secret ${name}-nowhere-AbCdEf cannot be read: ResourceNotFoundException`,
    );
  });

  test('one that holds bytes is no text', async () => {
    const { ARN } = await client.send(
      new CreateSecretCommand({ Name: `${name}-3`, SecretBinary: Buffer.from('the value') }),
    );
    await expect(secretsManager(options).read(ARN!)).rejects.toThrow('cannot be read: it holds no text');
  });
}
