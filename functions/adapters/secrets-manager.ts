import { z } from 'zod';
import { type AwsCredentials, signedHeaders } from './signed-headers.ts';

export interface SecretsManager {
  /** @throws with the secret's name, never with its value. */
  read(arn: string): Promise<string>;
}

export interface SecretsManagerOptions {
  readonly credentials: AwsCredentials;
  /** A stand-in or an emulator; otherwise AWS in the secret's own region. */
  readonly endpoint?: string;
}

const TRIES = 4;
const TIMEOUT = 5000;

/** The one call that is needed of AWS Secrets Manager. Retries what passes: refusals for load, lost connections. */
export function secretsManager({ credentials, endpoint }: SecretsManagerOptions): SecretsManager {
  return {
    async read(arn) {
      const { region, host, name } = parts(arn);
      const body = JSON.stringify({ SecretId: arn });
      for (let tries = 1; ; tries++) {
        const { host: _, ...headers } = signedHeaders(
          {
            host: endpoint ? new URL(endpoint).host : host,
            region,
            service: 'secretsmanager',
            headers: CALL,
            body,
          },
          credentials,
          new Date(),
        );
        const answer = await call(endpoint ?? `https://${host}/`, headers, body);
        if (answer.status === 200) return secretString.parse(JSON.parse(answer.text)).SecretString;
        const passes = answer.status === 0 || answer.status === 429 || answer.status >= 500;
        if (!passes || tries === TRIES)
          throw new Error(`The secret ${name} cannot be read: ${answer.status} ${problem(answer.text)}`);
        await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** tries * Math.random()));
      }
    },
  };
}

const CALL = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'secretsmanager.GetSecretValue',
} as const;

const secretString = z.object({ SecretString: z.string() });

/** `arn:aws:secretsmanager:eu-central-1:123456789012:secret:Name-AbCdEf` */
function parts(arn: string): { readonly region: string; readonly host: string; readonly name: string } {
  const [, partition, service, region, , , name] = arn.split(':');
  if (service !== 'secretsmanager' || !region || !name) throw new Error(`${arn} is no ARN of a secret`);
  const domain = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { region, host: `secretsmanager.${region}.${domain}`, name };
}

/** Status 0: no answer. */
async function call(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : String(error) };
  }
}

/** Name of AWS's error; an answer's text is not repeated, for nobody knows what is in it. */
function problem(text: string): string {
  return /"__type"\s*:\s*"(?:[^"#]*#)?([A-Za-z]+)"/.exec(text)?.[1] ?? '(no answer that says why)';
}
