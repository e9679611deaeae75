import { inspect } from 'node:util';
import { secretsManager } from '../../functions/adapters/secrets-manager.ts';
import { type SecretsManagerStandIn, startSecretsManager } from '../stand-ins/secrets-manager.ts';

const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:Key-AbCdEf';
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

let aws: SecretsManagerStandIn;

beforeAll(async () => {
  aws = await startSecretsManager({ [ARN]: 'the value' });
});

afterAll(() => aws.close());

test('a secret is read by its ARN', async () => {
  expect(await secretsManager({ credentials, endpoint: aws.endpoint }).read(ARN)).toBe('the value');
  expect(aws.requests.at(-1)).toEqual({ target: 'secretsmanager.GetSecretValue', signedBy: 'AKIDEXAMPLE' });
});

test('what passes is tried again', async () => {
  aws.failures.push(500, 0, 503);
  expect(await secretsManager({ credentials, endpoint: aws.endpoint }).read(ARN)).toBe('the value');
});

test('what does not pass is told with the name of the secret, after four tries', async () => {
  const before = aws.requests.length;
  aws.failures.push(500, 500, 500, 500);
  await expect(secretsManager({ credentials, endpoint: aws.endpoint }).read(ARN)).rejects.toThrow(
    'The secret Key-AbCdEf cannot be read: InternalServiceError',
  );
  expect(aws.requests.length - before).toBe(4);
});

test('an answer that is cut off is told without a piece of it', async () => {
  aws.failures.push(200);
  const error = await secretsManager({ credentials, endpoint: aws.endpoint })
    .read(ARN)
    .catch((failure: unknown) => failure);
  expect(String(error)).toMatch(/^Error: The secret Key-AbCdEf cannot be read: \w+/);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('InternalServiceE');
});

test('a secret that is not there is told at once, without the text of the answer', async () => {
  const before = aws.requests.length;
  await expect(
    secretsManager({ credentials, endpoint: aws.endpoint }).read(ARN.replace('Key', 'Other')),
  ).rejects.toThrow('The secret Other-AbCdEf cannot be read: ResourceNotFoundException');
  expect(aws.requests.length - before).toBe(1);
});

test('what is no ARN of a secret is refused', async () => {
  await expect(secretsManager({ credentials }).read('arn:aws:s3:::bucket')).rejects.toThrow(
    'arn:aws:s3:::bucket is no ARN of a secret',
  );
});
