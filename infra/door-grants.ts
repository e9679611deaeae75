import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Archive } from './archive.ts';
import type { Ability } from './doors.ts';
import type { Mail } from './mail.ts';
import type { Operator } from './operator.ts';

export interface Around {
  readonly operator: Operator;
  readonly mail: Mail;
  readonly archive: Archive;
  readonly timeZone: string;
}

export interface DoorGrant {
  /** By the name of the policy. */
  readonly policies: Readonly<Record<string, readonly PolicyStatement[]>>;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * What an ability comes to: rights, and what the function is told. `functions/adapters/aws-*.ts` read these names. Waking
 * up the state machine is granted when there is one: `Functions.mayWakeUp`.
 */
export function doorGrants(may: readonly Ability[], around: Around): DoorGrant {
  const made = may.map((ability) => GRANTS[ability](around));
  return {
    policies: Object.assign({}, ...made.map(({ policies }) => policies ?? {})),
    variables: Object.assign({}, ...made.map(({ variables }) => variables ?? {})),
  };
}

const GRANTS: Readonly<Record<Ability, (around: Around) => Partial<DoorGrant>>> = {
  sendMail: ({ mail }) => sendMail(mail),
  tellOperator: ({ operator }) => ({
    variables: { OPERATOR_TOPIC_ARN: operator.topic.topicArn },
    policies: {
      Operator: [
        allow(['sns:Publish'], operator.topic.topicArn),
        allow(['kms:Decrypt', 'kms:GenerateDataKey'], operator.key.keyArn),
      ],
    },
  }),
  wakeUp: () => ({}),
  hearOfMail: ({ mail: { ses } }) =>
    ses === null
      ? {}
      : {
          policies: {
            Queue: [
              allow(
                ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
                ses.events.queue.queueArn,
              ),
            ],
          },
        },
  linkToArchive: ({ archive }) => ({ variables: { ARCHIVE_URL: archive.url } }),
  knowTheDay: ({ timeZone }) => ({ variables: { TIME_ZONE: timeZone } }),
};

/**
 * Sending is authorised against the identity, and against the configuration set for itself. That the contact list is asked
 * for is said nowhere, and nothing else could be done with it.
 */
function sendMail({ mailer, ses }: Mail): Partial<DoorGrant> {
  if (ses === null) return { variables: { MAILER: mailer } };
  const asSender = { StringEqualsIgnoreCase: { 'ses:FromAddress': ses.from } };
  return {
    variables: {
      MAILER: mailer,
      SES_CONFIGURATION_SET: ses.configurationSet,
      SES_CONTACT_LIST: ses.contactList,
    },
    policies: {
      Mail: [
        new PolicyStatement({
          actions: ['ses:SendEmail'],
          resources: [...ses.identities],
          conditions: asSender,
        }),
        new PolicyStatement({ actions: ['ses:SendEmail'], resources: [...ses.others] }),
        allow(['ses:GetAccount'], '*'),
      ],
    },
  };
}

function allow(actions: readonly string[], resource: string): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [resource] });
}
