import type { AwsAccount } from '../../adapters/cloud/aws-account.ts';
import type { Config } from '../../model/config.ts';
import type { Arguments } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import type { Check } from './check.ts';
import { checkAccount } from './check-account.ts';
import { checkConfig } from './check-config.ts';
import { checkMail } from './check-mail.ts';
import { checkToken } from './check-token.ts';
import { checkTools } from './check-tools.ts';
import { seen } from './seen.ts';

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
    checks.push(...(await checkMail(config, account.region, terminal)));
  if (account !== null) checks.push(...(await seen('GitHub token', () => checkToken(terminal))));
  return { checks, config, account };
}
