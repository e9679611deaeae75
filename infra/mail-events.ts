import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import {
  type ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailSendingEvent,
  EventDestination,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DoorFunction } from './door-function.ts';

export interface MailEventsProps {
  readonly configurationSet: ConfigurationSet;
  readonly key: Key;
}

/**
 * What SES tells of each letter afterwards: topic -> queue -> the door `mail-events`, which writes it into the ledger.
 * What that door cannot read or write down ends among the dead letters, and an alarm tells.
 */
export class MailEvents extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { configurationSet, key }: MailEventsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', {
      displayName: 'What became of letters',
      masterKey: key,
      enforceSSL: true,
    });
    this.deadLetters = new Queue(this, 'DeadLetters', { ...ENCRYPTED, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...ENCRYPTED,
      retentionPeriod: Duration.days(14),
      // Six times what the function may take, as Lambda advises.
      visibilityTimeout: Duration.minutes(6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    topic.addSubscription(
      new SqsSubscription(this.queue, { rawMessageDelivery: true, deadLetterQueue: this.deadLetters }),
    );
    // It lets SES publish, for this set alone.
    const destination = new ConfigurationSetEventDestination(this, 'Destination', {
      configurationSet,
      destination: EventDestination.snsTopic(topic),
      events: [...EVENTS],
    });
    // SES tries the topic when the destination is made.
    destination.node.addDependency(topic);
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of the mail events, and of their topic; an alarm watches it.',
    });
  }

  /** From now on the door gets what is told. */
  tell(door: DoorFunction): void {
    new EventSourceMapping(this, 'ToTheLedger', {
      target: door.function,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
  }
}

/** What `functions/adapters/mail/ses-event.ts` reads, and nothing that nobody reads. */
const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
] as const;

const ENCRYPTED = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.DESTROY,
} as const;
