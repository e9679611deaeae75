import type { AwsAccount } from '../../adapters/cloud/aws-account.ts';
import { SetupError } from '../../adapters/setup-error.ts';
import type { Config } from '../../model/config.ts';
import type { Arguments } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { attend, type Check } from './check.ts';
import { checkAccount } from './check-account.ts';
import { checkConfig } from './check-config.ts';
import { checkMail } from './check-mail.ts';
import { checkToken } from './check-token.ts';
import { checkTools } from './check-tools.ts';

/** Looks at all that a deployment needs, so that whoever mends one thing does not meet the next only then. */
export async function lookAround(
  given: Arguments,
  terminal: Terminal,
): Promise<{
  readonly checks: readonly Check[];
  readonly config: Config | null;
  readonly account: AwsAccount | null;
}> {
  const { check, config } = await checkConfig(given, terminal);
  const { checks: ofAccount, account } = await checkAccount(terminal);
  const checks = [check, checkTools(terminal), ...ofAccount];
  if (account !== null && config !== null)
    checks.push(...(await seen('SES', () => checkMail(config, account.region, terminal))));
  if (account !== null)
    checks.push(...(await seen('GitHub token', async () => [await checkToken(terminal)])));
  return { checks, config, account };
}

/** Who may deploy need not be allowed to look at everything. */
async function seen(what: string, look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return [attend(what, 'it could not be looked at', error.message)];
  }
}
