import { Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Archive } from './archive.ts';
import type { CloudInstallation } from './cloud-config.ts';
import { Functions } from './functions.ts';
import { Mail } from './mail.ts';
import { MonthlyRun } from './monthly-run.ts';
import { NoticeKey } from './notice-key.ts';
import { Operator } from './operator.ts';
import { outputs } from './outputs.ts';
import { Schedule } from './schedule.ts';
import { Secrets } from './secrets.ts';
import { Storage } from './storage.ts';
import { Watch } from './watch.ts';

export interface CommunityHatProps extends StackProps {
  readonly installation: CloudInstallation;
}

/** Everything that exists in AWS, in the order in which a month passes it, backwards. */
export class CommunityHatStack extends Stack {
  constructor(scope: Construct, id: string, { installation, ...props }: CommunityHatProps) {
    super(scope, id, { description: 'A monthly letter about the work that is left undone', ...props });
    const { config } = installation;
    const { cloud, timeZone } = config;

    const storage = new Storage(this, 'Storage');
    const secrets = new Secrets(this, 'Secrets');
    const { key } = new NoticeKey(this, 'NoticeKey');
    const operator = new Operator(this, 'Operator', { mailbox: cloud.operator, key });
    const mail = new Mail(this, 'Mail', { config, key });
    const archive = new Archive(this, 'Archive', { storage, config });
    const around = { operator, mail, archive };
    const functions = new Functions(this, 'Functions', { storage, secrets, installation, ...around });
    const monthlyRun = new MonthlyRun(this, 'MonthlyRun', { storage, functions });
    functions.mayWakeUp(monthlyRun.stateMachine);
    const schedule = new Schedule(this, 'Schedule', { monthlyRun, functions, timeZone });
    new Watch(this, 'Watch', { ...around, functions, monthlyRun, schedule, budget: cloud.budget });
    outputs(this, { storage, secrets, ...around, monthlyRun });
    Tags.of(this).add('application', 'community-hat');
  }
}
