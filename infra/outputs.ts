import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { STACK_OUTPUTS, type StackOutput } from '../functions/model/stack-outputs.ts';
import type { Archive } from './archive.ts';
import type { Mail } from './mail.ts';
import type { MonthlyRun } from './monthly-run.ts';
import type { Operator } from './operator.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage.ts';

export interface OutputsOf {
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly operator: Operator;
  readonly mail: Mail;
  readonly archive: Archive;
  readonly monthlyRun: MonthlyRun;
}

/** Right under the stack, so that the command line finds each under exactly this name. */
export function outputs(stack: Stack, parts: OutputsOf): void {
  const { storage, secrets, operator, mail, archive, monthlyRun } = parts;
  const values = {
    Bucket: storage.bucket.bucketName,
    StateMachineArn: monthlyRun.stateMachine.stateMachineArn,
    GithubTokenSecretArn: secrets.githubToken.secretArn,
    HmacKeySecretArn: secrets.hmacKey.secretArn,
    OperatorTopicArn: operator.topic.topicArn,
    ArchiveUrl: archive.url,
    Mailer: mail.mailer,
    ConfigurationSet: mail.ses?.configurationSet ?? NONE,
    ContactList: mail.ses?.contactList ?? NONE,
  } satisfies Record<StackOutput, string>;
  for (const name of STACK_OUTPUTS) new CfnOutput(stack, name, { value: values[name] });
}

const NONE = '';
