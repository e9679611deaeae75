import { CloudFormationClient, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { asked } from './asked.ts';
import { awsFailure } from './aws-failure.ts';
import { isNoStack } from './find-stack.ts';

/** Whether a thing in the account is one that a stack made. */
export type IsOfStack = (type: string, id: string) => boolean;

/** What a stack made; nothing where there is no such stack. */
export async function stackResources(stack: string, variables: Variables): Promise<IsOfStack> {
  const client = new CloudFormationClient(asked(awsAddress(variables, 'CLOUDFORMATION')));
  const made = new Set<string>();
  let nextToken: string | undefined;
  try {
    do {
      const page = await client.send(
        new ListStackResourcesCommand({ StackName: stack, NextToken: nextToken }),
      );
      for (const { ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? [])
        made.add(`${ResourceType} ${PhysicalResourceId}`);
      nextToken = page.NextToken;
    } while (nextToken !== undefined);
  } catch (error) {
    if (!isNoStack(error)) throw awsFailure(error, 'cloudformation:ListStackResources');
  } finally {
    client.destroy();
  }
  return (type, id) => made.has(`${type} ${id}`);
}
