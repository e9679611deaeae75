import { required, type Variables } from './aws-variables.ts';
import { secretsManager } from './secrets-manager.ts';

/** The text of the secret whose ARN a variable has; null: this function has no such variable. */
export async function awsSecret(variables: Variables, name: string): Promise<string | null> {
  const arn = variables[name];
  if (arn === undefined) return null;
  const endpoint = variables.AWS_ENDPOINT_URL_SECRETS_MANAGER;
  return await secretsManager(endpoint === undefined ? {} : { endpoint, credentials: given(variables) }).read(
    arn,
  );
}

/** Of an emulator; for AWS itself the SDK finds them, with their session. */
function given(variables: Variables) {
  return {
    accessKeyId: required(variables, 'AWS_ACCESS_KEY_ID'),
    secretAccessKey: required(variables, 'AWS_SECRET_ACCESS_KEY'),
  };
}
