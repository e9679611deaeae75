import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { checkLetters } from './check-letters.ts';
import type { Functions } from './functions.ts';
import { harvestBatches } from './harvest-batches.ts';
import { measureRepositories } from './measure-repositories.ts';
import { MonthlyRunRole } from './monthly-run-role.ts';
import { rollUpProjects } from './roll-up-projects.ts';
import { stepTask } from './step-task.ts';
import { writeLetters } from './write-letters.ts';

export interface MonthlyRunProps {
  readonly functions: Functions;
}

/** plan -> harvest every batch -> measure every repository -> roll up every project, and all -> write and deliver every letter -> publish -> did all letters go? */
export class MonthlyRun extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { functions }: MonthlyRunProps) {
    super(scope, id);
    const plan = stepTask(this, functions.of.plan, {
      payload: TaskInput.fromText('{% $states.input %}'),
      assign: {
        plan: '{% $states.result.Payload %}',
        // Where it is not there, the comparison is false.
        refresh: '{% $states.input.refresh = true %}',
      },
    });
    const publish = stepTask(this, functions.of.publish, {
      payload: TaskInput.fromObject({ month: '{% $plan.month %}' }),
      // What the letters came to is looked at after it.
      outputs: '{% $states.input %}',
    });
    const role = new MonthlyRunRole(this, 'Role');
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      comment: 'The monthly letter: from the forge to the mailbox',
      queryLanguage: QueryLanguage.JSONATA,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(
        plan
          .next(harvestBatches(this, functions))
          .next(measureRepositories(this, functions))
          .next(rollUpProjects(this, functions))
          .next(writeLetters(this, functions))
          .next(publish)
          .next(checkLetters(this)),
      ),
      // GitHub's limits can stretch a first harvest over days; a month is over when the next begins.
      timeout: Duration.days(21),
      role: role.role,
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        // An edition's private path is in it.
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          // This prefix keeps CloudWatch's resource policy from growing over its limit.
          logGroupName: `/aws/vendedlogs/states/${Aws.STACK_NAME}-monthly-run`,
          retention: RetentionDays.SIX_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    role.grant(this.stateMachine, functions);
  }
}
