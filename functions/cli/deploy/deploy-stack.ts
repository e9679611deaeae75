import type { AwsAccount } from '../../adapters/cloud/aws-account.ts';
import { findStack } from '../../adapters/cloud/find-stack.ts';
import { mailAccount } from '../../adapters/cloud/mail-account.ts';
import { tokenSecret } from '../../adapters/cloud/token-secret.ts';
import { readEnvironment } from '../../adapters/environment.ts';
import type { Config } from '../../model/config.ts';
import { domainOf, parseMailbox } from '../../model/mailbox.ts';
import { STACK_NAME } from '../../model/stack-outputs.ts';
import type { Arguments } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { styleOf } from '../style.ts';
import type { Terminal } from '../terminal.ts';
import { runCdk } from './run-cdk.ts';
import { whatNext } from './what-next.ts';

/** Deploys, puts the token in, and says what a person has to do. */
export async function deployStack(
  given: Arguments,
  { config, account }: { readonly config: Config; readonly account: AwsAccount },
  terminal: Terminal,
): Promise<ExitCode> {
  const { environment } = terminal;
  const code = await runCdk(
    {
      config: given.value('config') ?? 'community-hat.yaml',
      yes: given.has('yes'),
      region: account.region,
    },
    terminal,
  );
  if (code !== 0) {
    terminal.err(
      `\ncdk ended with ${code}; what it says above is the reason. What was deployed before works on. docs/runbook.md tells of usual ones.\n`,
    );
    return EXIT.failed;
  }
  const stack = await findStack(STACK_NAME, environment);
  const { token } = readEnvironment(environment).github;
  const secret = tokenSecret(stack, environment);
  // Whoever may deploy and not look at it has deployed all the same.
  const isSet = await secret.isSet().catch(() => null);
  const tokenPut = token !== null && (given.has('token') || isSet === false);
  if (tokenPut && token !== null) await secret.put(token);
  const identity =
    config.mail?.mailer === 'ses'
      ? await mailAccount(environment).identity(domainOf(parseMailbox(config.mail.from)))
      : null;
  terminal.out(
    whatNext(
      {
        config,
        records: identity?.records ?? [],
        verified: identity === null || (identity.verified && identity.dkimVerified),
        tokenPut,
        tokenLacks: isSet === false && !tokenPut,
        archive: stack.outputs.ArchiveUrl,
        now: new Date(),
      },
      styleOf(terminal),
    ),
  );
  return EXIT.well;
}
