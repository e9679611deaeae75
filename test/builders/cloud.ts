import { STACK_NAME } from '../../functions/model/stack-outputs.ts';
import { AwsRefusal, type AwsRequest, type AwsStandIn, startAws } from '../stand-ins/aws.ts';

export const ACCOUNT = '123456789012';
export const REGION = 'eu-central-1';
const STATE_MACHINE = `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:MonthlyRun`;
const HMAC_KEY = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:HmacKey-AbCdEf`;
export const GITHUB_TOKEN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:GithubToken-AbCdEf`;

/** An account of AWS in which community-hat is deployed; tests change what is in it. */
export interface CloudState {
  /** Stacks by name, with what they tell. */
  stacks: Record<string, { readonly status: string; readonly outputs: Record<string, string> }>;
  /** Physical ids of what the stack made, by type. */
  resources: Record<string, string[]>;
  secrets: Record<string, string>;
  executions: Record<string, CloudExecution>;
  account: Record<string, unknown>;
  identities: Record<string, unknown>;
  contactLists: Record<string, readonly string[]>;
  /** Refusals by action, of each request. */
  refused: Record<string, AwsRefusal>;
}

export interface CloudExecution {
  input: unknown;
  status: string;
  startDate: number;
  stopDate?: number;
  error?: string;
  cause?: string;
  redriveStatus?: string;
  /** Names that were entered, oldest first. */
  states: string[];
}

export function aCloud(part: Partial<CloudState> = {}): CloudState {
  return {
    stacks: {
      [STACK_NAME]: aStack(),
      CDKToolkit: { status: 'CREATE_COMPLETE', outputs: { BootstrapVersion: '30' } },
    },
    resources: {},
    secrets: { [HMAC_KEY]: 'a key for tests, of no worth', [GITHUB_TOKEN]: 'not-set' },
    executions: {},
    account: {
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      EnforcementStatus: 'HEALTHY',
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 },
    },
    identities: {},
    contactLists: {},
    refused: {},
    ...part,
  };
}

export function aStack(outputs: Record<string, string> = {}): CloudState['stacks'][string] {
  return {
    status: 'UPDATE_COMPLETE',
    outputs: {
      Bucket: 'the-store',
      StateMachineArn: STATE_MACHINE,
      GithubTokenSecretArn: GITHUB_TOKEN,
      HmacKeySecretArn: HMAC_KEY,
      OperatorTopicArn: `arn:aws:sns:${REGION}:${ACCOUNT}:Operator`,
      ArchiveUrl: 'https://archive.example',
      Mailer: 'files',
      ...outputs,
    },
  };
}

/** The account over a real socket, and the variables of whoever may use it. */
export async function startCloud(
  cloud: CloudState,
): Promise<AwsStandIn & { readonly variables: Record<string, string> }> {
  const standIn = await startAws((request) => {
    const refusal = cloud.refused[request.action];
    if (refusal !== undefined) throw refusal;
    const answer = ANSWERS[request.action];
    if (answer === undefined) throw new AwsRefusal('UnknownOperationException', request.action, 404);
    return answer(cloud, request.input, request);
  });
  return {
    ...standIn,
    variables: {
      AWS_ENDPOINT_URL: standIn.endpoint,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'AKIAOPERATOR',
      AWS_SECRET_ACCESS_KEY: 'a secret of the operator',
    },
  };
}

type Answer = (cloud: CloudState, input: Record<string, unknown>, request: AwsRequest) => unknown;

const ANSWERS: Readonly<Record<string, Answer>> = {
  GetCallerIdentity: () => ({
    Account: ACCOUNT,
    Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Admin/anna`,
    UserId: 'AROA:anna',
  }),
  DescribeStacks({ stacks }, { StackName }) {
    const stack = stacks[String(StackName)];
    if (stack === undefined)
      throw new AwsRefusal('ValidationError', `Stack with id ${StackName} does not exist`);
    return {
      Stacks: [
        {
          StackName,
          StackStatus: stack.status,
          CreationTime: '2026-08-01T00:00:00Z',
          Outputs: Object.entries(stack.outputs).map(([OutputKey, OutputValue]) => ({
            OutputKey,
            OutputValue,
          })),
        },
      ],
    };
  },
  ListStackResources: ({ resources }) => ({
    StackResourceSummaries: Object.entries(resources).flatMap(([ResourceType, ids]) =>
      ids.map((PhysicalResourceId) => ({
        ResourceType,
        PhysicalResourceId,
        LogicalResourceId: PhysicalResourceId.replace(/\W/g, ''),
        LastUpdatedTimestamp: '2026-08-01T00:00:00Z',
        ResourceStatus: 'CREATE_COMPLETE',
      })),
    ),
  }),
  GetSecretValue({ secrets }, { SecretId }) {
    const secret = secrets[String(SecretId)];
    if (secret === undefined) throw new AwsRefusal('ResourceNotFoundException');
    return { ARN: SecretId, SecretString: secret };
  },
  PutSecretValue({ secrets }, { SecretId, SecretString }) {
    secrets[String(SecretId)] = String(SecretString);
    return { ARN: SecretId };
  },
  ListExecutions: ({ executions }) => ({
    executions: Object.entries(executions)
      .map(([executionArn, { status, startDate, stopDate }]) => ({
        executionArn,
        stateMachineArn: STATE_MACHINE,
        name: executionArn.split(':').at(-1),
        status,
        startDate,
        stopDate,
      }))
      .sort((a, b) => b.startDate - a.startDate),
  }),
  DescribeExecution({ executions }, { executionArn }) {
    const { states: _, input, ...one } = found(executions, executionArn);
    return { executionArn, stateMachineArn: STATE_MACHINE, input: JSON.stringify(input), ...one };
  },
  GetExecutionHistory({ executions }, { executionArn }) {
    const { states, startDate } = found(executions, executionArn);
    return {
      events: states
        .map((name, i) => ({
          id: i + 1,
          timestamp: startDate + i,
          type: 'TaskStateEntered',
          stateEnteredEventDetails: { name },
        }))
        .toReversed(),
    };
  },
  StartExecution({ executions }, { name, input }) {
    const executionArn = executionArnOf(String(name));
    executions[executionArn] = {
      input: JSON.parse(String(input)),
      status: 'RUNNING',
      startDate: 1_785_000_000 + Object.keys(executions).length,
      states: ['Plan'],
    };
    return { executionArn, startDate: 1_785_000_000 };
  },
  RedriveExecution({ executions }, { executionArn }) {
    const one = found(executions, executionArn);
    one.status = 'RUNNING';
    delete one.error;
    delete one.cause;
    return { redriveDate: 1_785_000_000 };
  },
  SendTaskSuccess: () => ({}),
  GetAccount: ({ account }) => account,
  SendEmail: () => ({ MessageId: 'one that SES made' }),
  GetEmailIdentity({ identities }, { name }) {
    const identity = identities[String(name)];
    if (identity === undefined) throw new AwsRefusal('NotFoundException', 'none', 404);
    return identity;
  },
  ListContactLists: ({ contactLists }) => ({
    ContactLists: Object.keys(contactLists).map((ContactListName) => ({ ContactListName })),
  }),
  GetContactList({ contactLists }, { name }) {
    const topics = contactLists[String(name)];
    if (topics === undefined) throw new AwsRefusal('NotFoundException', 'none', 404);
    return { ContactListName: name, Topics: topics.map((TopicName) => ({ TopicName })) };
  },
};

export function executionArnOf(name: string): string {
  return `arn:aws:states:${REGION}:${ACCOUNT}:execution:MonthlyRun:${name}`;
}

function found(executions: CloudState['executions'], arn: unknown): CloudExecution {
  const one = executions[String(arn)];
  if (one === undefined) throw new AwsRefusal('ExecutionDoesNotExist');
  return one;
}
