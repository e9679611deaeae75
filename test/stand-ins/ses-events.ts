import { randomUUID } from 'node:crypto';
import type { AcceptedMail } from './ses-mail.ts';

export const SES_EVENTS = [
  'Send',
  'Delivery',
  'DeliveryDelay',
  'Bounce',
  'Complaint',
  'Reject',
  'Suppressed',
  'ComplainedBefore',
  'Unsubscribed',
  'Open',
  'Subscription',
] as const;
/** SES's event types; bounces and complaints of mail that was sent to nobody have names of our own. */
export type SesEventName = (typeof SES_EVENTS)[number];

/**
 * The body of the SQS message that an event of this mail comes as: SES's record in SNS's envelope, with the fields and
 * forms of AWS's documentation.
 * @param at ISO; of the event itself
 */
export function sesEventBody(mail: AcceptedMail, name: SesEventName, at: string): string {
  const record = {
    eventType: TYPES[name] ?? name,
    mail: {
      timestamp: mail.at,
      source: mail.from,
      sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/community-hat.example',
      sendingAccountId: '123456789012',
      messageId: mail.messageId,
      destination: [mail.to],
      headersTruncated: false,
      headers: Object.entries(mail.headers).map(([key, value]) => ({ name: key, value })),
      commonHeaders: {
        from: [mail.from],
        to: [mail.to],
        messageId: mail.messageId,
        subject: mail.subject,
      },
      tags: {
        'ses:configuration-set': [mail.configurationSet ?? ''],
        'ses:source-ip': ['192.0.2.0'],
        'ses:from-domain': ['community-hat.example'],
        'ses:caller-identity': ['deliver'],
        ...Object.fromEntries(Object.entries(mail.tags).map(([key, value]) => [key, [value]])),
      },
    },
    ...PARTS[name](mail.to, at),
  };
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: 'arn:aws:sns:eu-central-1:123456789012:mail-events',
    Subject: 'Amazon SES Email Event Notification',
    Message: JSON.stringify(record),
    Timestamp: at,
    SignatureVersion: '1',
    Signature: 'none',
    SigningCertURL: 'https://sns.eu-central-1.amazonaws.com/none.pem',
    UnsubscribeURL: 'https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe',
  });
}

/** What SES would tell of a mail by itself: that it was taken, and where it came. */
export function usualEvents(mail: AcceptedMail): readonly SesEventName[] {
  if (mail.fate === 'delivered') return ['Send', 'Delivery'];
  return ['Send', mail.fate === 'suppressed' ? 'Suppressed' : 'Unsubscribed'];
}

const TYPES: Readonly<Partial<Record<SesEventName, string>>> = {
  Suppressed: 'Bounce',
  Unsubscribed: 'Bounce',
  ComplainedBefore: 'Complaint',
};

const PARTS: Readonly<Record<SesEventName, (to: string, at: string) => object>> = {
  Send: () => ({ send: {} }),
  Delivery: (to, at) => ({
    delivery: {
      timestamp: at,
      processingTimeMillis: 1000,
      recipients: [to],
      smtpResponse: '250 2.6.0 Message received',
      remoteMtaIp: '192.0.2.1',
      reportingMTA: 'mta.example.com',
    },
  }),
  DeliveryDelay: (to, at) => ({
    deliveryDelay: {
      timestamp: at,
      delayType: 'TransientCommunicationFailure',
      expirationTime: at,
      delayedRecipients: [
        { emailAddress: to, status: '4.4.1', diagnosticCode: `smtp; 421 4.4.1 cannot connect to ${to}` },
      ],
    },
  }),
  Bounce: (to, at) => bounce(to, at, 'Permanent', 'General'),
  Suppressed: (to, at) => bounce(to, at, 'Permanent', 'OnAccountSuppressionList'),
  Unsubscribed: (to, at) => bounce(to, at, 'Permanent', 'UnsubscribedRecipient'),
  Complaint: (to, at) => complaint(to, at, null),
  ComplainedBefore: (to, at) => complaint(to, at, 'OnAccountSuppressionList'),
  Reject: () => ({ reject: { reason: 'Bad content' } }),
  Open: (_, at) => ({ open: { timestamp: at, ipAddress: '192.0.2.1', userAgent: 'Mozilla/5.0' } }),
  Subscription: (_, at) => ({
    subscription: {
      contactList: 'letters',
      timestamp: at,
      source: 'UnsubscribeHeader',
      newTopicPreferences: {
        unsubscribeAll: false,
        topicSubscriptionStatus: [{ topicName: 'maintainers', subscriptionStatus: 'OptOut' }],
      },
    },
  }),
};

function bounce(to: string, timestamp: string, bounceType: string, bounceSubType: string) {
  return {
    bounce: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: to,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: `smtp; 550 5.1.1 unknown ${to}`,
        },
      ],
      timestamp,
      feedbackId: randomUUID(),
      reportingMTA: 'dsn; mta.example.com',
    },
  };
}

function complaint(to: string, timestamp: string, complaintSubType: string | null) {
  return {
    complaint: {
      complainedRecipients: [{ emailAddress: to }],
      timestamp,
      feedbackId: randomUUID(),
      complaintSubType,
      complaintFeedbackType: 'abuse',
      arrivalDate: timestamp,
    },
  };
}
