import type { S3Address } from './s3-client.ts';

/** AWS's own names for where S3 is and who asks; what is not set is left to the SDK. */
export function s3Address(variables: Readonly<Record<string, string | undefined>>): S3Address {
  const endpoint = variables.AWS_ENDPOINT_URL_S3 || variables.AWS_ENDPOINT_URL;
  const region = variables.AWS_REGION || variables.AWS_DEFAULT_REGION || (endpoint ? 'us-east-1' : undefined);
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = variables;
  return {
    ...(endpoint && { endpoint }),
    ...(region && { region }),
    ...(id &&
      secret && {
        credentials: {
          accessKeyId: id,
          secretAccessKey: secret,
          ...(session && { sessionToken: session }),
        },
      }),
  };
}
