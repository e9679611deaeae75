import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  RedriveExecutionCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { LETTERS_DID_NOT_GO } from '../../model/letters-did-not-go.ts';
import { monthEnd } from '../../model/month.ts';
import { startedMonth } from '../../model/started-month.ts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { asked } from './asked.ts';
import { awsFailure } from './aws-failure.ts';
import { consoleUrl } from './console-url.ts';
import type { CloudStack } from './find-stack.ts';

/** A month that the state machine does, did, or failed to do. */
export interface Execution {
  readonly arn: string;
  readonly month: string;
  readonly status: ExecutionStatus;
  /** ISO. */
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  /** The state that it is in, or was in when it ended. */
  readonly state: string | null;
  /** What went wrong, in one line; text of others. */
  readonly cause: string | null;
  /** Whether it can go on where it failed. */
  readonly redrivable: boolean;
  /** In the console of AWS. */
  readonly url: string;
}

const EXECUTION_STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type ExecutionStatus = (typeof EXECUTION_STATUSES)[number];

export interface Executions {
  /** Of the month, the newest first, of the last 90 days. */
  ofMonth(month: string): Promise<readonly Execution[]>;
  look(arn: string): Promise<Execution>;
  start(month: string, refresh: boolean, now: Date): Promise<Execution>;
  /** Goes on with the states that failed; what was done is not done again. */
  redrive(arn: string): Promise<void>;
}

export function executions({ outputs, region }: CloudStack, variables: Variables): Executions {
  const client = new SFNClient({ ...asked(awsAddress(variables, 'SFN')), region });
  const stateMachineArn = outputs.StateMachineArn;
  return { ofMonth, look, start, redrive };

  async function ofMonth(month: string): Promise<readonly Execution[]> {
    // None can have been started before the month had ended somewhere.
    const earliest = Date.parse(monthEnd(month, 'UTC')) - DAY;
    const found: Execution[] = [];
    let nextToken: string | undefined;
    do {
      const page = await ask('states:ListExecutions', () =>
        client.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 100, nextToken })),
      );
      for (const { executionArn, startDate } of page.executions ?? []) {
        if (startDate !== undefined && startDate.getTime() < earliest) return found;
        const one = await described(executionArn!);
        if (monthOf(one) === month) found.push(await whole(one));
      }
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return found;
  }

  async function look(arn: string): Promise<Execution> {
    return whole(await described(arn));
  }

  async function start(month: string, refresh: boolean, now: Date): Promise<Execution> {
    // Names refuse colons, and one that was used is not free for 90 days.
    const time = now.toISOString().replace(/[-:.]/g, '');
    const { executionArn } = await ask('states:StartExecution', () =>
      client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name: `by-hand-${month}-${time}`,
          input: JSON.stringify({ month, refresh }),
        }),
      ),
    );
    return look(executionArn!);
  }

  async function redrive(arn: string): Promise<void> {
    await ask('states:RedriveExecution', () =>
      client.send(new RedriveExecutionCommand({ executionArn: arn })),
    );
  }

  function described(executionArn: string): Promise<DescribeExecutionOutput> {
    return ask('states:DescribeExecution', () => client.send(new DescribeExecutionCommand({ executionArn })));
  }

  async function whole(one: DescribeExecutionOutput): Promise<Execution> {
    const arn = one.executionArn!;
    return {
      arn,
      month: monthOf(one) ?? '',
      status: EXECUTION_STATUSES.find((each) => each === one.status) ?? 'RUNNING',
      startedAt: one.startDate?.toISOString() ?? '',
      stoppedAt: one.stopDate?.toISOString() ?? null,
      state: one.status === 'SUCCEEDED' ? null : await stateOf(arn),
      cause: one.error === undefined ? null : causeOf(one),
      // AWS would let it, and it would only say the same once more.
      redrivable: one.redriveStatus === 'REDRIVABLE' && one.error !== LETTERS_DID_NOT_GO,
      url: consoleUrl(arn),
    };
  }

  /** The newest that was entered. */
  async function stateOf(executionArn: string): Promise<string | null> {
    const { events = [] } = await ask('states:GetExecutionHistory', () =>
      client.send(
        new GetExecutionHistoryCommand({
          executionArn,
          reverseOrder: true,
          maxResults: 200,
          includeExecutionData: false,
        }),
      ),
    );
    return events.map(nameEntered).find((name) => name !== undefined) ?? null;
  }
}

const DAY = 24 * 60 * 60 * 1000;

function nameEntered({ stateEnteredEventDetails }: HistoryEvent): string | undefined {
  return stateEnteredEventDetails?.name;
}

async function ask<T>(action: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw awsFailure(error, action);
  }
}

/** null: it was started by hand with an input of another kind. */
function monthOf({ input }: DescribeExecutionOutput): string | null {
  try {
    // The schedule starts on the second day, when the month has ended in every zone.
    return startedMonth(JSON.parse(input ?? ''), 'UTC');
  } catch {
    return null;
  }
}

/** Of a function that failed, its own words stand within a document. */
function causeOf({ error = '', cause = '' }: DescribeExecutionOutput): string {
  const own = errorMessageIn(cause) ?? cause;
  return [error, own]
    .filter((text) => text !== '')
    .join(': ')
    .slice(0, LONGEST_CAUSE);
}

const LONGEST_CAUSE = 600;

function errorMessageIn(cause: string): string | null {
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : null;
  } catch {
    return null;
  }
}
