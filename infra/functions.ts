import { Construct } from 'constructs';
import { DOORS, type Door } from '../functions/model/doors.ts';
import type { Installation } from '../functions/model/installation.ts';
import { DoorFunction } from './door-function.ts';
import { DOOR_NEEDS } from './doors.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage.ts';

export interface FunctionsProps {
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly installation: Installation;
}

/** One Lambda function a door, each with a role and a log of its own. */
export class Functions extends Construct {
  readonly of: Readonly<Record<Door, DoorFunction>>;

  constructor(scope: Construct, id: string, { storage, secrets, installation }: FunctionsProps) {
    super(scope, id);
    const entries = DOORS.map((door) => [
      door,
      new DoorFunction(this, door, {
        door,
        needs: DOOR_NEEDS[door],
        storage,
        secrets,
        // The others read the month's frozen config from the plan.
        ...(door === 'plan' ? { installation } : {}),
      }),
    ]);
    this.of = Object.fromEntries(entries) as Record<Door, DoorFunction>;
  }
}
