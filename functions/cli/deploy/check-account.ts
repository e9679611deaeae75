import { type AwsAccount, awsAccount } from '../../adapters/cloud/aws-account.ts';
import { bootstrapVersion } from '../../adapters/cloud/bootstrap-version.ts';
import { SetupError } from '../../adapters/setup-error.ts';
import type { Terminal } from '../terminal.ts';
import { type Check, stop, well } from './check.ts';

/** As whom and where AWS would be asked, and whether CDK may deploy there; null: as nobody. */
export async function checkAccount({ environment }: Pick<Terminal, 'environment'>): Promise<{
  readonly checks: readonly Check[];
  readonly account: AwsAccount | null;
}> {
  try {
    const account = await awsAccount(environment);
    const { account: id, arn, region } = account;
    return {
      account,
      checks: [well('AWS', `account ${id}, ${region}, as ${arn}`), await bootstrapped(account, environment)],
    };
  } catch (error) {
    const [says, remedy] = toldApart((error as Error).message);
    return { account: null, checks: [stop('AWS', says, remedy)] };
  }
}

/** Of templates of CDK 2. */
const OLDEST_BOOTSTRAP = 6;

async function bootstrapped(
  { account, region }: AwsAccount,
  environment: Terminal['environment'],
): Promise<Check> {
  const command = `Once for each account and region, run: npx cdk bootstrap aws://${account}/${region}`;
  try {
    const version = await bootstrapVersion(environment);
    if (version === null) return stop('Bootstrap', `CDK has never been used in ${region}`, command);
    if (version < OLDEST_BOOTSTRAP) return stop('Bootstrap', `it is of version ${version}`, command);
    return well('Bootstrap', `version ${version}`);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const [says, remedy] = toldApart(error.message);
    return stop('Bootstrap', says, remedy);
  }
}

/** What is wrong, and what helps. */
function toldApart(message: string): readonly [string, string] {
  const at = message.indexOf('. ');
  return at === -1 ? [message, 'Mend it, and start again.'] : [message.slice(0, at), message.slice(at + 2)];
}
