import { lookForStack } from '../../adapters/cloud/find-stack.ts';
import { tokenSecret } from '../../adapters/cloud/token-secret.ts';
import { readEnvironment } from '../../adapters/environment.ts';
import { tryToken } from '../../adapters/try-token.ts';
import { STACK_NAME } from '../../model/stack-outputs.ts';
import type { Terminal } from '../terminal.ts';
import { attend, type Check, stop, well } from './check.ts';

const WHAT = 'GitHub token';

/** Whether the cloud can read repositories: with a token that it has, or one that it is going to get from here. */
export async function checkToken({ environment }: Pick<Terminal, 'environment'>): Promise<Check> {
  const { github } = readEnvironment(environment);
  if (github.token !== null) {
    const tried = await tryToken(github.url, github.token);
    if (!tried.ok && !tried.answered)
      return attend(
        WHAT,
        `nobody knows whether it works: ${tried.reason}`,
        'Look at the network of this machine.',
      );
    if (!tried.ok) return stop(WHAT, tried.reason, 'Set GITHUB_TOKEN to one that works, or take it out.');
    return well(WHAT, `GitHub takes it${tried.perHour === null ? '' : `; ${tried.perHour} points an hour`}`);
  }
  const stack = await lookForStack(STACK_NAME, environment);
  const isSet =
    stack !== null &&
    stack.outputs.GithubTokenSecretArn !== '' &&
    (await tokenSecret(stack, environment).isSet());
  if (isSet) return well(WHAT, 'the one in Secrets Manager stays');
  return attend(
    WHAT,
    'there is none, so nothing can be read',
    'Set GITHUB_TOKEN, which deploy puts into Secrets Manager; for public repositories no scope is needed: https://github.com/settings/tokens',
  );
}
