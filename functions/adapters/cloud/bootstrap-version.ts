import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { asked } from './asked.ts';
import { awsFailure } from './aws-failure.ts';
import { isNoStack } from './find-stack.ts';

/** What `cdk bootstrap` has prepared in the account and region, by its version; null: nothing. */
export async function bootstrapVersion(variables: Variables): Promise<number | null> {
  const client = new CloudFormationClient(asked(awsAddress(variables, 'CLOUDFORMATION')));
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: TOOLKIT }));
    const told = stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'BootstrapVersion')?.OutputValue;
    return told === undefined ? null : Number(told);
  } catch (error) {
    if (isNoStack(error)) return null;
    throw awsFailure(error, 'cloudformation:DescribeStacks');
  } finally {
    client.destroy();
  }
}

/** CDK's own name for it. */
const TOOLKIT = 'CDKToolkit';
