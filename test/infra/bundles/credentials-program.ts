import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Says with what credentials a client of the SDK would go, of which nothing was said in the program. */
const { credentials } = new SecretsManagerClient({ region: 'eu-central-1' }).config;
try {
  const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
  console.log(JSON.stringify({ accessKeyId, secretAccessKey, sessionToken }));
} catch (error) {
  console.log((error as Error).message);
}
