import { githubForge } from '../forge/github/github-forge.ts';
import { githubOrganizations } from '../forge/github/github-organizations.ts';
import type { Clock, Forge, Organizations, Progress, Runtime, Secrets } from '../model/ports.ts';
import { readEnvironment } from './environment.ts';
import { githubTransport } from './github-transport.ts';
import { storeMailer } from './mail/store-mailer.ts';
import { pause } from './pause.ts';
import { type Redact, redact } from './redact.ts';
import { keyedSecrets } from './secrets.ts';
import { secretsManager } from './secrets-manager.ts';
import { s3Address } from './store/s3-address.ts';
import { s3Client } from './store/s3-client.ts';
import { s3Store } from './store/s3-store.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What the pipeline needs, in a Lambda function. Secrets are asked for with each call, so that a token that was
 * replaced is in use at once; a step gets only those whose ARN its environment names.
 */
export async function awsRuntime(variables: Variables = process.env): Promise<Runtime> {
  const [key, token] = await Promise.all([
    secretText(variables, 'HMAC_KEY_SECRET_ARN'),
    secretText(variables, 'GITHUB_TOKEN_SECRET_ARN'),
  ]);
  const clock: Clock = { now: () => new Date() };
  const store = s3Store(s3Client(s3Address(variables)), required(variables, 'BUCKET'));
  const secrets = key === null ? noSecrets() : keyedSecrets(key);
  return {
    store,
    ...forgeWith(token, variables, secrets, clock),
    mailer: storeMailer(store),
    clock,
    secrets,
    progress: logProgress(redact([token, key])),
  };
}

async function secretText(variables: Variables, name: string): Promise<string | null> {
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

/** A function has to end by itself; the step machine tries again. */
const PATIENCE_SECONDS = 30;

/** `infra/secrets.ts` puts this word where the token will be. */
const NOT_SET = 'not-set';

function forgeWith(
  token: string | null,
  variables: Variables,
  secrets: Secrets,
  clock: Clock,
): { readonly forge: Forge; readonly organizations: Organizations } {
  if (token === null || token.trim() === NOT_SET) {
    const reason = token === null ? NO_TOKEN : UNSET;
    return {
      forge: { harvest: refuse(reason) },
      organizations: { members: async () => ({ ok: false, reason }) },
    };
  }
  const { github } = readEnvironment({
    GITHUB_TOKEN: token,
    GITHUB_GRAPHQL_URL: variables.GITHUB_GRAPHQL_URL,
  });
  const transport = githubTransport({
    url: github.url,
    token: token.trim(),
    patienceSeconds: PATIENCE_SECONDS,
  });
  return {
    forge: githubForge(transport, secrets, clock, pause),
    organizations: githubOrganizations(transport, clock, pause),
  };
}

const NO_TOKEN = 'This step may not read the forge: its environment has no GITHUB_TOKEN_SECRET_ARN';
const NO_KEY = 'This step may not make hashes: its environment has no HMAC_KEY_SECRET_ARN';
const UNSET =
  'Nobody has put the GitHub token in yet. Run: aws secretsmanager put-secret-value --secret-id ARN --secret-string TOKEN';

function noSecrets(): Secrets {
  return { hash: refuse(NO_KEY) };
}

function refuse(message: string): () => never {
  return () => {
    throw new Error(message);
  };
}

/** One JSON object a line; Lambda adds time, level and request. */
function logProgress(clean: Redact): Progress {
  return ({ message, ...about }) => {
    const event = { ...about, message: clean(message) };
    if (event.level === 'warning') console.warn(event);
    else console.info(event);
  };
}

function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`${name} is not set in the environment of this function`);
  return value;
}
