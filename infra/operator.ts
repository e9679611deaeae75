import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { parseMailbox } from '../functions/model/mailbox.ts';

export interface OperatorProps {
  /** As the config has it: who is told when something needs a person. */
  readonly mailbox: string;
  readonly key: Key;
}

/** Reaches a person: alarms, and letters that wait for an approval. The address has to be confirmed once. */
export class Operator extends Construct {
  readonly topic: Topic;
  readonly address: string;
  readonly key: Key;

  constructor(scope: Construct, id: string, { mailbox, key }: OperatorProps) {
    super(scope, id);
    this.address = parseMailbox(mailbox).address;
    this.key = key;
    this.topic = new Topic(this, 'Topic', { displayName: 'community-hat', masterKey: key, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(this.address));
    // A policy of its own takes the place of the one that lets all of the account publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Alarms',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: { 'aws:SourceArn': alarmsOf(Stack.of(this)) },
        },
      }),
    );
  }
}

function alarmsOf(stack: Stack): string {
  return stack.formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: `${stack.stackName}: *`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
