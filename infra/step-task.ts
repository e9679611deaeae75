import { Duration } from 'aws-cdk-lib';
import { type IntegrationPattern, JitterType, type TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { DoorFunction } from './door-function.ts';

export interface StepTaskProps {
  /** Of the state; that of the step unless told. */
  readonly name?: string;
  readonly payload: TaskInput;
  /** What the next state gets; nothing unless told, for answers are keys and counts, and the store has the rest. */
  readonly outputs?: Readonly<Record<string, unknown>> | string;
  readonly assign?: Readonly<Record<string, unknown>>;
  /** Request and response unless told. */
  readonly integrationPattern?: IntegrationPattern;
  /** A little more than the function may take, unless told. */
  readonly timeout?: Timeout;
}

/** A state that calls a step's function and tries again when Lambda, and not the step, had the trouble. */
export function stepTask(scope: Construct, step: DoorFunction, props: StepTaskProps): LambdaInvoke {
  const { name = titled(step.node.id), payload, outputs = {}, assign, integrationPattern } = props;
  const { timeout = Timeout.duration(step.function.timeout!.plus(Duration.minutes(1))) } = props;
  const task = LambdaInvoke.jsonata(scope, name, {
    lambdaFunction: step.function,
    payload,
    outputs,
    ...(assign && { assign: { ...assign } }),
    ...(integrationPattern && { integrationPattern }),
    retryOnServiceExceptions: false,
    taskTimeout: timeout,
  });
  task.addRetry({
    errors: [
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
    ],
    interval: Duration.seconds(2),
    backoffRate: 2,
    maxAttempts: 6,
    jitterStrategy: JitterType.FULL,
  });
  // A new account runs ten functions at once, fewer than the widest map starts: whoever has to wait for a place does so
  // for half an hour, and a month does not fail of it.
  task.addRetry({
    errors: ['Lambda.TooManyRequestsException'],
    interval: Duration.seconds(2),
    backoffRate: 2,
    maxDelay: Duration.minutes(1),
    maxAttempts: 60,
    jitterStrategy: JitterType.FULL,
  });
  return task;
}

/** `roll-up` -> `Roll up` */
function titled(step: string): string {
  return `${step.charAt(0).toUpperCase()}${step.slice(1).replaceAll('-', ' ')}`;
}
