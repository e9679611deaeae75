import { signedHeaders } from '../../functions/adapters/signed-headers.ts';

/** Made with AWS's own signer (@smithy/signature-v4) for the same request; the key is the one of AWS's examples. */
const BY_AWS =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261102/eu-central-1/secretsmanager/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=ab1931e6876173e2d6147eb2437d70ed7c186e722ed1397ac9ebea4aa4050a17';

const REQUEST = {
  host: 'secretsmanager.eu-central-1.amazonaws.com',
  region: 'eu-central-1',
  service: 'secretsmanager',
  headers: {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'secretsmanager.GetSecretValue',
  },
  body: '{"SecretId":"arn:aws:secretsmanager:eu-central-1:123456789012:secret:Key-AbCdEf"}',
};

const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'a/token+of=session',
};

const NOW = new Date('2026-11-02T06:00:00.123Z');

test('the signature is the one that AWS makes', () => {
  expect(signedHeaders(REQUEST, CREDENTIALS, NOW).authorization).toBe(BY_AWS);
});

test('another body or key is another signature', () => {
  const of = (request: Partial<typeof REQUEST>, key = CREDENTIALS.secretAccessKey) =>
    signedHeaders({ ...REQUEST, ...request }, { ...CREDENTIALS, secretAccessKey: key }, NOW).authorization;
  expect(new Set([of({}), of({ body: '{}' }), of({}, 'other'), of({ region: 'eu-west-1' })]).size).toBe(4);
});

test('without a session there is no token to sign', () => {
  const headers = signedHeaders(REQUEST, { ...CREDENTIALS, sessionToken: null }, NOW);
  expect(Object.keys(headers)).not.toContain('x-amz-security-token');
});
