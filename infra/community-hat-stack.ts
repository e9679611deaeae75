import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Installation } from '../functions/model/installation.ts';
import { Functions } from './functions.ts';
import { MonthlyRun } from './monthly-run.ts';
import { Schedule } from './schedule.ts';
import { Secrets } from './secrets.ts';
import { Storage } from './storage.ts';

export interface CommunityHatProps extends StackProps {
  readonly installation: Installation;
}

/** Everything that exists in AWS, in the order in which a month passes it, backwards. */
export class CommunityHatStack extends Stack {
  constructor(scope: Construct, id: string, { installation, ...props }: CommunityHatProps) {
    super(scope, id, { description: 'A monthly letter about the work that is left undone', ...props });

    const storage = new Storage(this, 'Storage');
    const secrets = new Secrets(this, 'Secrets');
    const functions = new Functions(this, 'Functions', { storage, secrets, installation });
    const monthlyRun = new MonthlyRun(this, 'MonthlyRun', { storage, functions });
    new Schedule(this, 'Schedule', { monthlyRun, timeZone: installation.config.timeZone });
  }
}
