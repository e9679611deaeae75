/**
 * What the SDK's clients find credentials with, in a function: `infra/bundling.ts` puts it in the place of the SDK's own
 * provider, which also knows profiles, single sign-on, containers and machines, and is a sixth of a small function.
 * Lambda hands the credentials of the role to each process, and ends it before they do.
 */
export function defaultProvider(): () => Promise<Credentials> {
  return async () => {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
    const { AWS_SESSION_TOKEN: sessionToken } = process.env;
    if (!accessKeyId || !secretAccessKey)
      throw new Error('There are no credentials of AWS in the environment of this function');
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  };
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}
