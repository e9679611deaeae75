import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { asked } from './asked.ts';
import { awsFailure } from './aws-failure.ts';

export interface AwsAccount {
  readonly account: string;
  /** Who asks, as AWS names them. */
  readonly arn: string;
  readonly region: string;
}

/** As whom, and where, AWS is asked. @throws SetupError without credentials or region, with what to do */
export async function awsAccount(variables: Variables): Promise<AwsAccount> {
  const client = new STSClient(asked(awsAddress(variables, 'STS')));
  try {
    const region = await client.config.region();
    const { Account: account = '', Arn: arn = '' } = await client.send(new GetCallerIdentityCommand({}));
    return { account, arn, region };
  } catch (error) {
    throw awsFailure(error, 'sts:GetCallerIdentity');
  } finally {
    client.destroy();
  }
}
