import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { STACK_NAME, STACK_OUTPUTS, type StackOutput } from '../../model/stack-outputs.ts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { SetupError } from '../setup-error.ts';
import { asked } from './asked.ts';
import { awsFailure } from './aws-failure.ts';

/** A stack that is deployed. */
export interface CloudStack {
  readonly name: string;
  readonly region: string;
  /** As CloudFormation says it: `UPDATE_COMPLETE`. */
  readonly status: string;
  /** What it tells about itself; empty where it says nothing. */
  readonly outputs: Readonly<Record<StackOutput, string>>;
}

/** The stack with this name, in the account and region that the surroundings say. @throws SetupError where there is none */
export async function findStack(name: string, variables: Variables): Promise<CloudStack> {
  const stack = await lookForStack(name, variables);
  if (stack === null) {
    const { region } = await whereOf(variables);
    throw new SetupError(
      `There is no stack ${name} in ${region}. Set AWS_REGION and AWS_PROFILE to where it is, ${name === STACK_NAME ? 'name it with --stack, or make it: community-hat deploy' : 'or correct its name in --stack'}`,
    );
  }
  if (stack.outputs.Bucket === '' || stack.outputs.HmacKeySecretArn === '')
    throw new SetupError(
      `The stack ${name} in ${stack.region} does not say where its store is (${stack.status}). It is not community-hat's, or not deployed to the end. Run: community-hat deploy`,
    );
  return stack;
}

/** @returns null where there is none */
export async function lookForStack(name: string, variables: Variables): Promise<CloudStack | null> {
  const client = new CloudFormationClient(asked(awsAddress(variables, 'CLOUDFORMATION')));
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    if (stack === undefined) return null;
    const told = new Map((stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
    return {
      name,
      region: await client.config.region(),
      status: stack.StackStatus ?? 'unknown',
      outputs: Object.fromEntries(STACK_OUTPUTS.map((key) => [key, told.get(key) ?? ''])) as Record<
        StackOutput,
        string
      >,
    };
  } catch (error) {
    if (isNoStack(error)) return null;
    throw awsFailure(error, 'cloudformation:DescribeStacks');
  } finally {
    client.destroy();
  }
}

async function whereOf(variables: Variables): Promise<{ readonly region: string }> {
  const client = new CloudFormationClient(asked(awsAddress(variables, 'CLOUDFORMATION')));
  try {
    return { region: await client.config.region() };
  } finally {
    client.destroy();
  }
}

/** CloudFormation calls it a mistake in the question. */
export function isNoStack(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);
}
