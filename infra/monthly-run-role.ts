import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import {
  type IRole,
  Policy,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { CfnStateMachine, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Door } from '../functions/model/doors.ts';
import { KEY_PATTERNS } from '../functions/model/keys.ts';
import { STEPS } from '../functions/model/steps.ts';
import type { Functions } from './functions.ts';
import { acknowledgePatterns } from './object-statements.ts';
import type { Storage } from './storage.ts';

/** The state machine's role. CDK would let it invoke every version of a function; it needs the function. */
export class MonthlyRunRole extends Construct {
  /** Deaf to what CDK adds by itself. */
  readonly role: IRole;
  readonly #role: Role;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#role = new Role(this, 'Role', {
      description: 'Runs the steps of community-hat',
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      // Within the role, because a state machine with a log is refused while its role may not write it.
      inlinePolicies: { Log: new PolicyDocument({ statements: [LOG, TRACE] }) },
    });
    this.role = this.#role.withoutPolicyUpdates();
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Log delivery and X-Ray have no resources that a policy could name.',
    });
  }

  /** A policy of its own: it names the state machine, which is made with the role. */
  grant(
    stateMachine: StateMachine,
    { functions, storage }: { readonly functions: Functions; readonly storage: Storage },
  ): void {
    const runs = new Policy(this, 'Steps', {
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: CALLED.map((door) => functions.of[door].function.functionArn),
        }),
        // The lists that maps read.
        new PolicyStatement({
          actions: ['s3:GetObject'],
          resources: [storage.bucket.arnForObjects(KEY_PATTERNS.work)],
        }),
        // What a Distributed Map does with its children.
        new PolicyStatement({
          actions: ['states:StartExecution'],
          resources: [stateMachine.stateMachineArn],
        }),
        new PolicyStatement({
          actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
          resources: [this.#executions(stateMachine, ':'), this.#executions(stateMachine, '/')],
        }),
      ],
    });
    runs.attachToRole(this.#role);
    acknowledgePatterns(this, storage.bucket, new Set([KEY_PATTERNS.work]));
    // CDK's own, for which it found no role.
    stateMachine.node.tryRemoveChild('DistributedMapPolicy');
    this.#acknowledge(stateMachine);
  }

  /** `:` before the name of an execution, `/` before the label of a map and its child. */
  #executions(stateMachine: StateMachine, separator: ':' | '/'): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${stateMachine.stateMachineName}${separator}*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  #acknowledge(stateMachine: StateMachine): void {
    const logicalId = Stack.of(this).getLogicalId(stateMachine.node.defaultChild as CfnStateMachine);
    const executions = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${logicalId}.Name>`;
    for (const separator of [':', '/']) {
      Validations.of(this).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${executions}${separator}*]`,
        reason: 'Executions of this one state machine; Step Functions makes the names of the children.',
      });
    }
  }
}

/** What SES tells afterwards goes past the state machine. */
const CALLED = [...STEPS, 'ask-approval', 'watch'] as const satisfies readonly Door[];

const LOG = new PolicyStatement({
  actions: [
    'logs:CreateLogDelivery',
    'logs:GetLogDelivery',
    'logs:UpdateLogDelivery',
    'logs:DeleteLogDelivery',
    'logs:ListLogDeliveries',
    'logs:PutResourcePolicy',
    'logs:DescribeResourcePolicies',
    'logs:DescribeLogGroups',
  ],
  resources: ['*'],
});

const TRACE = new PolicyStatement({
  actions: [
    'xray:PutTraceSegments',
    'xray:PutTelemetryRecords',
    'xray:GetSamplingRules',
    'xray:GetSamplingTargets',
  ],
  resources: ['*'],
});
