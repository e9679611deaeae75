import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DOORS, type Door } from '../functions/model/doors.ts';
import type { Installation } from '../functions/model/installation.ts';
import { DoorFunction } from './door-function.ts';
import type { Around } from './door-grants.ts';
import { DOOR_NEEDS, type DoorNeeds } from './doors.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage.ts';

export interface FunctionsProps extends Omit<Around, 'timeZone'> {
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly installation: Installation;
}

/** One Lambda function a door, each with a role and a log of its own. */
export class Functions extends Construct {
  readonly of: Readonly<Record<Door, DoorFunction>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const { storage, secrets, installation, ...rest } = props;
    const around = { ...rest, timeZone: installation.config.timeZone };
    const entries = DOORS.map((door) => [
      door,
      new DoorFunction(this, door, {
        door,
        needs: DOOR_NEEDS[door],
        storage,
        secrets,
        around,
        // The others read the month's frozen config from the plan.
        ...(door === 'plan' ? { installation } : {}),
      }),
    ]);
    this.of = Object.fromEntries(entries) as Record<Door, DoorFunction>;
    rest.mail.ses?.events.tell(this.of['mail-events']);
  }

  /** A policy of its own: the state machine names the functions, so none of them may wait for it. */
  mayWakeUp(stateMachine: StateMachine): void {
    new Policy(this, 'WakeUp', {
      roles: DOORS.filter((door) => (DOOR_NEEDS[door] as DoorNeeds).may.includes('wakeUp')).map(
        (door) => this.of[door].role,
      ),
      statements: [
        new PolicyStatement({
          actions: ['states:SendTaskSuccess'],
          resources: [stateMachine.stateMachineArn],
        }),
      ],
    });
  }
}
