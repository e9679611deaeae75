import type { Variables } from './aws-variables.ts';

/** Where a service of AWS is. What is left out the SDK finds as all of AWS's tools do: in variables, profiles and roles. */
export interface AwsAddress {
  /** When it is not AWS's own: an emulator. */
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/**
 * AWS's own names for where a service is and who asks; what is not set is left to the SDK.
 * @param service as it ends `AWS_ENDPOINT_URL_...`
 */
export function awsAddress(variables: Variables, service: 'S3' | 'SESV2'): AwsAddress {
  const endpoint = variables[`AWS_ENDPOINT_URL_${service}`] || variables.AWS_ENDPOINT_URL;
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
