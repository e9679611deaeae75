import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { TOKEN_NOT_SET } from '../../model/token-not-set.ts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { asked } from './asked.ts';
import { awsFailure } from './aws-failure.ts';
import type { CloudStack } from './find-stack.ts';

/** Where the stack keeps the token that repositories are read with. It is never told. */
export interface TokenSecret {
  /** Whether somebody has put one in. */
  isSet(): Promise<boolean>;
  put(token: string): Promise<void>;
}

export function tokenSecret({ outputs, region }: CloudStack, variables: Variables): TokenSecret {
  const client = new SecretsManagerClient({ ...asked(awsAddress(variables, 'SECRETS_MANAGER')), region });
  const SecretId = outputs.GithubTokenSecretArn;
  return {
    async isSet() {
      try {
        const { SecretString: text = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
        return text.trim() !== '' && text.trim() !== TOKEN_NOT_SET;
      } catch (error) {
        throw awsFailure(error, 'secretsmanager:GetSecretValue');
      }
    },
    async put(token) {
      try {
        await client.send(new PutSecretValueCommand({ SecretId, SecretString: token }));
      } catch (error) {
        throw awsFailure(error, 'secretsmanager:PutSecretValue');
      }
    },
  };
}
