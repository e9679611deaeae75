import type { Variables } from '../aws-variables.ts';

/** Where a service of AWS is and who asks it. What is left out the SDK finds as all of AWS's tools do. */
export interface AwsAddress {
  readonly endpoint?: string;
  readonly region?: string;
  readonly profile?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

export type AwsService = 'CLOUDFORMATION' | 'S3' | 'SECRETS_MANAGER' | 'SESV2' | 'SFN' | 'STS';

/** How a service is reached from a person's machine: variables and profiles, in the order of AWS's own command line. */
export function awsAddress(variables: Variables, service: AwsService): AwsAddress {
  const endpoint = variables[`AWS_ENDPOINT_URL_${service}`] || variables.AWS_ENDPOINT_URL;
  const region = variables.AWS_REGION || variables.AWS_DEFAULT_REGION;
  const { AWS_PROFILE: profile } = variables;
  return {
    ...(endpoint && { endpoint }),
    ...(region && { region }),
    ...(profile ? { profile } : keysOf(variables)),
  };
}

/** A profile that is named comes before them. */
function keysOf(variables: Variables): Pick<AwsAddress, 'credentials'> {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = variables;
  if (!id || !secret) return {};
  return {
    credentials: { accessKeyId: id, secretAccessKey: secret, ...(session && { sessionToken: session }) },
  };
}
