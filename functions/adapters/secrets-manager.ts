import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { AwsAddress } from './aws-address.ts';
import { SHORT_QUESTION } from './short-question.ts';

export interface SecretsManager {
  /** @throws with the secret's name, never with its value. */
  read(arn: string): Promise<string>;
}

/** A stand-in or an emulator, a profile; otherwise AWS, as the surroundings say. The region is that of the secret. */
export type SecretsManagerOptions = Pick<AwsAddress, 'endpoint' | 'profile' | 'credentials'>;

/** Four tries, each with an end. */
export function secretsManager(options: SecretsManagerOptions): SecretsManager {
  return {
    async read(arn) {
      const { region, name } = parts(arn);
      const client = new SecretsManagerClient({
        ...SHORT_QUESTION,
        ...options,
        region,
      });
      try {
        const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
        if (SecretString === undefined) throw new Error('it holds bytes and no text');
        return SecretString;
      } catch (error) {
        // An answer's text is not repeated, for nobody knows what is in it.
        const problem = error instanceof Error && error.name !== 'Error' ? error.name : 'it holds no text';
        const remedy = /^AccessDenied/.test(problem)
          ? '. Whoever reads it needs secretsmanager:GetSecretValue for it'
          : '';
        throw new Error(`The secret ${name} cannot be read: ${problem}${remedy}`);
      } finally {
        client.destroy();
      }
    },
  };
}

/** `arn:aws:secretsmanager:eu-central-1:123456789012:secret:Name-AbCdEf` */
function parts(arn: string): { readonly region: string; readonly name: string } {
  const [, , service, region, , , name] = arn.split(':');
  if (service !== 'secretsmanager' || !region || !name) throw new Error(`${arn} is no ARN of a secret`);
  return { region, name };
}
