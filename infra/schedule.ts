import { Duration, RemovalPolicy, Stack, TimeZone, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Schedule as EventBridgeSchedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { Universal } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { MonthlyRun } from './monthly-run.ts';

export interface ScheduleProps {
  readonly monthlyRun: MonthlyRun;
  readonly timeZone: string;
}

/**
 * Starts the run on the 2nd of each month: by then the month has ended everywhere on Earth. The input says when
 * the run was meant to start, so that a late start still writes the letter of the right month.
 */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, { monthlyRun, timeZone }: ScheduleProps) {
    super(scope, id);
    const { stateMachineArn } = monthlyRun.stateMachine;
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of the schedule; the rule looks at queues only.',
    });
    const role = new Role(this, 'Role', {
      description: 'Starts the monthly run of community-hat',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    new EventBridgeSchedule(this, 'Monthly', {
      description: 'The monthly letter',
      schedule: ScheduleExpression.cron({
        minute: '0',
        hour: '6',
        day: '2',
        timeZone: TimeZone.of(timeZone),
      }),
      target: new Universal({
        service: 'sfn',
        action: 'startExecution',
        role,
        policyStatements: [
          new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachineArn] }),
        ],
        deadLetterQueue: deadLetters,
        retryAttempts: 20,
        maxEventAge: Duration.hours(24),
        input: ScheduleTargetInput.fromObject({
          StateMachineArn: stateMachineArn,
          // Names refuse the colons of a time. Starting one name twice with one input is one execution.
          Name: 'scheduled-<aws.scheduler.execution-id>',
          Input: '{"scheduledTime":"<aws.scheduler.scheduled-time>"}',
        }),
      }),
    });
  }
}
