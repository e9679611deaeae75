import { Duration, RemovalPolicy, Stack, TimeZone, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type CronOptionsWithTimezone,
  Schedule as EventBridgeSchedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Universal } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MONTH_STARTS } from '../functions/model/month-starts.ts';
import { dailyWatch } from './daily-watch.ts';
import type { Functions } from './functions.ts';
import type { MonthlyRun } from './monthly-run.ts';

export interface ScheduleProps {
  readonly monthlyRun: MonthlyRun;
  readonly functions: Functions;
  readonly timeZone: string;
}

/**
 * Starts the run of each month. The input says when it was meant to start, so that a late start still writes the letter
 * of the right month. Every evening `watch` looks whether all is well.
 */
export class Schedule extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { monthlyRun, functions, timeZone }: ScheduleProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of the schedules; the rule looks at queues only.',
    });
    const at = (time: CronOptionsWithTimezone) =>
      ScheduleExpression.cron({ minute: '0', ...time, timeZone: TimeZone.of(timeZone) });
    new EventBridgeSchedule(this, 'Monthly', {
      description: 'The monthly letter',
      schedule: at({ hour: `${MONTH_STARTS.hour}`, day: `${MONTH_STARTS.day}` }),
      target: this.#start(monthlyRun.stateMachine.stateMachineArn),
    });
    new EventBridgeSchedule(this, 'Daily', {
      description: 'Whether all is well with the monthly letter',
      schedule: at({ hour: '18' }),
      target: dailyWatch(this, functions.of.watch.function, this.deadLetters),
    });
  }

  #start(stateMachineArn: string): Universal {
    const role = new Role(this, 'Role', {
      description: 'Starts the monthly run of community-hat',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    return new Universal({
      service: 'sfn',
      action: 'startExecution',
      role,
      policyStatements: [
        new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn] }),
      ],
      deadLetterQueue: this.deadLetters,
      retryAttempts: 20,
      maxEventAge: Duration.hours(24),
      input: ScheduleTargetInput.fromObject({
        StateMachineArn: stateMachineArn,
        // Names refuse the colons of a time. Starting one name twice with one input is one execution.
        Name: 'scheduled-<aws.scheduler.execution-id>',
        Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
      }),
    });
  }
}
