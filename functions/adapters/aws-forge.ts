import { githubForge } from '../forge/github/github-forge.ts';
import { githubOrganizations } from '../forge/github/github-organizations.ts';
import type { Runtime } from '../model/ports.ts';
import { TOKEN_NOT_SET } from '../model/token-not-set.ts';
import type { AwsKeyedRuntime } from './aws-keyed.ts';
import { awsSecret } from './aws-secret.ts';
import type { Variables } from './aws-variables.ts';
import { readEnvironment } from './environment.ts';
import { githubTransport } from './github-transport.ts';
import { pause } from './pause.ts';
import { withoutSecret } from './without-secret.ts';

/** A runtime with the forge, in a function that has the token. */
export async function awsForge(
  runtime: AwsKeyedRuntime,
  variables: Variables = process.env,
): Promise<AwsKeyedRuntime & Pick<Runtime, 'forge' | 'organizations'>> {
  const token = (await awsSecret(variables, 'GITHUB_TOKEN_SECRET_ARN'))?.trim() ?? null;
  if (token === null || token === TOKEN_NOT_SET) {
    const reason = token === null ? NO_TOKEN : UNSET;
    return {
      ...runtime,
      forge: {
        harvest() {
          throw new Error(reason);
        },
      },
      organizations: { members: async () => ({ ok: false, reason }) },
    };
  }
  const { github } = readEnvironment({
    GITHUB_TOKEN: token,
    GITHUB_GRAPHQL_URL: variables.GITHUB_GRAPHQL_URL,
  });
  const transport = githubTransport({ url: github.url, token, patienceSeconds: PATIENCE_SECONDS });
  return {
    ...withoutSecret(runtime, token),
    forge: githubForge(transport, runtime.secrets, runtime.clock, pause),
    organizations: githubOrganizations(transport, runtime.clock, pause),
  };
}

/** A function has to end by itself; the step machine tries again. */
const PATIENCE_SECONDS = 30;

const NO_TOKEN = 'This function may not read the forge: its environment has no GITHUB_TOKEN_SECRET_ARN';
const UNSET =
  'Nobody has put the GitHub token in yet. Run: aws secretsmanager put-secret-value --secret-id ARN --secret-string TOKEN';
