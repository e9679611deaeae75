import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  Choice,
  Condition,
  DefinitionBody,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { checkLetters } from './check-letters.ts';
import { deliverLetters } from './deliver-letters.ts';
import type { Functions } from './functions.ts';
import { harvestBatches } from './harvest-batches.ts';
import { lettersToSponsors } from './letters-to-sponsors.ts';
import { measureRepositories } from './measure-repositories.ts';
import { MonthlyRunRole } from './monthly-run-role.ts';
import { rollUpProjects } from './roll-up-projects.ts';
import { stepTask } from './step-task.ts';
import type { Storage } from './storage.ts';
import { writeLetters } from './write-letters.ts';

export interface MonthlyRunProps {
  readonly storage: Storage;
  readonly functions: Functions;
}

/**
 * plan -> harvest every batch -> measure every repository -> roll up every project, and all -> write every letter ->
 * publish -> deliver to maintainers and the programme -> wait -> sponsors: write again, approval, deliver, publish ->
 * watch -> did all letters go?
 */
export class MonthlyRun extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { storage, functions }: MonthlyRunProps) {
    super(scope, id);
    const plan = stepTask(this, functions.of.plan, {
      payload: TaskInput.fromText('{% $states.input %}'),
      assign: {
        plan: '{% $states.result.Payload %}',
        // Where it is not there, the comparison is false.
        refresh: '{% $states.input.refresh = true %}',
        approved: false,
      },
    });
    const publish = stepTask(this, functions.of.publish, { payload: MONTH });
    const watch = stepTask(this, functions.of.watch, {
      payload: MONTH,
      outputs: '{% $states.result.Payload %}',
    });
    const sponsors = lettersToSponsors(this, {
      functions,
      storage,
      afterwards: stepTask(this, functions.of.publish, { name: 'Publish again', payload: MONTH }).next(watch),
    });
    watch.next(checkLetters(this, sponsors));
    const role = new MonthlyRunRole(this, 'Role');
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      comment: 'The monthly letter: from the forge to the mailbox',
      queryLanguage: QueryLanguage.JSONATA,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(
        plan
          .next(harvestBatches(this, functions, storage))
          .next(measureRepositories(this, functions, storage))
          .next(rollUpProjects(this, functions, storage))
          .next(
            writeLetters(this, {
              functions,
              storage,
              list: 'letters',
              name: 'Write letters',
              step: 'Report',
              label: 'write',
            }),
          )
          .next(publish)
          .next(
            deliverLetters(this, {
              functions,
              storage,
              list: 'first',
              name: 'Deliver letters',
              step: 'Deliver',
              label: 'deliver',
            }),
          )
          .next(
            Choice.jsonata(this, 'Are there letters to sponsors?')
              .when(Condition.jsonata('{% $plan.sponsors > 0 %}'), sponsors.start)
              .otherwise(watch),
          ),
      ),
      // GitHub's limits can stretch a first harvest over days, and mail quotas a delivery; maintainers and whoever approves
      // have up to 28 days each.
      timeout: Duration.days(90),
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
    role.grant(this.stateMachine, { functions, storage });
  }
}

const MONTH = TaskInput.fromObject({ month: '{% $plan.month %}' });
