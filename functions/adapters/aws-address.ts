import type { Variables } from './aws-variables.ts';

/** Where a service of AWS is, and who asks. What is left out the SDK finds as all of AWS's tools do. */
export interface AwsAddress {
  /** When it is not AWS's own: an emulator. */
  readonly endpoint?: string;
  readonly region?: string;
  readonly profile?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** As it ends `AWS_ENDPOINT_URL_...`. */
export type AwsService = 'CLOUDFORMATION' | 'S3' | 'SECRETS_MANAGER' | 'SESV2' | 'SFN' | 'STS';

/** AWS's own names for where a service is and who asks; what is not set is left to the SDK. */
export function awsAddress(variables: Variables, service: AwsService): AwsAddress {
  const endpoint = variables[`AWS_ENDPOINT_URL_${service}`] || variables.AWS_ENDPOINT_URL;
  const elsewhere = endpoint && PLAYED_BY_OTHERS.has(service) ? 'us-east-1' : undefined;
  const region = variables.AWS_REGION || variables.AWS_DEFAULT_REGION || elsewhere;
  const { AWS_PROFILE: profile } = variables;
  return {
    ...(endpoint && { endpoint }),
    ...(region && { region }),
    // One that is named comes before keys, as in all of AWS's tools.
    ...(profile ? { profile } : keysOf(variables)),
  };
}

/** Where others than AWS offer a service, regions mean nothing, and the SDK wants one all the same. */
const PLAYED_BY_OTHERS: ReadonlySet<AwsService> = new Set(['S3', 'SESV2']);

function keysOf(variables: Variables): Pick<AwsAddress, 'credentials'> {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = variables;
  if (!id || !secret) return {};
  return {
    credentials: { accessKeyId: id, secretAccessKey: secret, ...(session && { sessionToken: session }) },
  };
}
