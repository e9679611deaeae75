import { awsAddress } from './aws-address.ts';
import type { Variables } from './aws-variables.ts';
import { secretsManager } from './secrets-manager.ts';

/** The text of the secret whose ARN a variable has; null: this function has no such variable. */
export async function awsSecret(variables: Variables, name: string): Promise<string | null> {
  const arn = variables[name];
  return arn === undefined ? null : await secretsManager(awsAddress(variables, 'SECRETS_MANAGER')).read(arn);
}
