import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  CfnContactList,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { domainOf, parseMailbox } from '../functions/model/mailbox.ts';
import type { CloudConfig } from './cloud-config.ts';
import { MailEvents } from './mail-events.ts';

export interface MailProps {
  readonly config: CloudConfig;
  readonly key: Key;
}

/** How letters leave. With `mail.mailer: files` nothing of SES exists: letters are put beside the other documents. */
export class Mail extends Construct {
  readonly mailer: 'ses' | 'files';
  /** Null where the mailer is not SES. */
  readonly ses: Ses | null;

  constructor(scope: Construct, id: string, { config, key }: MailProps) {
    super(scope, id);
    this.mailer = config.mail?.mailer === 'ses' ? 'ses' : 'files';
    this.ses = config.mail?.mailer === 'ses' ? setUp(this, config.mail.from, config.cloud, key) : null;
  }
}

export interface Ses {
  readonly configurationSet: string;
  readonly contactList: string;
  /** Who letters come from; nobody else may be written as sender. */
  readonly from: string;
  /** What sending is authorised against. */
  readonly identities: readonly string[];
  readonly others: readonly string[];
  readonly events: MailEvents;
}

function setUp(scope: Construct, mailbox: string, cloud: CloudConfig['cloud'], key: Key): Ses {
  const from = parseMailbox(mailbox);
  const domain = domainOf(from);
  const set = new ConfigurationSet(scope, 'ConfigurationSet', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    sendingEnabled: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  // Easy DKIM: unsubscribing in one click needs it.
  if (cloud.identity === 'create')
    new EmailIdentity(scope, 'Identity', { identity: Identity.domain(domain) }).applyRemovalPolicy(
      RemovalPolicy.RETAIN,
    );
  const contactList = cloud.contactList ?? ownContactList(scope);
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  const configurationSetArn = arn('configuration-set', set.configurationSetName);
  return {
    configurationSet: set.configurationSetName,
    contactList,
    from: from.address,
    // An address that was verified by itself goes before its domain.
    identities: [
      arn('identity', domain),
      ...(cloud.identity === 'existing' ? [arn('identity', from.address)] : []),
    ],
    others: [configurationSetArn, arn('contact-list', contactList)],
    events: new MailEvents(scope, 'Events', { configurationSet: set, key }),
  };
}

/** Who unsubscribed is written down in it, so it outlives the stack. */
function ownContactList(scope: Construct): string {
  const list = new CfnContactList(scope, 'ContactList', {
    description: 'Who gets letters of community-hat',
    topics: TOPICS.map((topic) => ({ ...topic, defaultSubscriptionStatus: 'OPT_IN' })),
  });
  list.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return list.ref;
}

/** `functions/adapters/mail/ses-request.ts` sends to one of these. Whoever unsubscribes reads the words. */
const TOPICS = [
  {
    topicName: 'maintainers',
    displayName: 'Letters to maintainers',
    description: 'Once a month: which work in your project is left undone, and one thing to do about it',
  },
  {
    topicName: 'sponsors',
    displayName: 'Letters to companies',
    description: 'Once a month: what is left undone in the projects that your company depends on',
  },
] as const;
