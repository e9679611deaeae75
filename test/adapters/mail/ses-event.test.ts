import { queuedSesEvents } from '../../../functions/adapters/mail/queued-ses-events.ts';
import { sesEvent } from '../../../functions/adapters/mail/ses-event.ts';
import type { MailEvent } from '../../../functions/model/receipt.ts';
import { type SesEventName, sesEventBody } from '../../stand-ins/ses-events.ts';
import { acceptedMail } from '../../stand-ins/ses-mail.ts';

const SENT_AT = '2026-08-02T09:00:00.000Z';
const AT = '2026-08-02T09:00:05.000Z';
const RECIPIENT = '0123456789abcdef0123456789abcdef';
const TAGS = {
  audience: 'maintainers',
  report: 'lamp',
  month: '2026-07',
  revision: '1',
  recipient: RECIPIENT,
  attempt: '2',
};

test.each<[SesEventName, MailEvent]>([
  ['Send', { kind: 'accepted', at: SENT_AT, detail: null }],
  ['Delivery', { kind: 'delivered', at: AT, detail: null }],
  ['DeliveryDelay', { kind: 'delayed', at: AT, detail: 'TransientCommunicationFailure' }],
  ['Bounce', { kind: 'bounced', at: AT, detail: 'Permanent, General' }],
  ['Suppressed', { kind: 'suppressed', at: AT, detail: 'Permanent, OnAccountSuppressionList' }],
  ['Unsubscribed', { kind: 'suppressed', at: AT, detail: 'Permanent, UnsubscribedRecipient' }],
  ['Complaint', { kind: 'complained', at: AT, detail: null }],
  ['ComplainedBefore', { kind: 'suppressed', at: AT, detail: 'OnAccountSuppressionList' }],
  ['Reject', { kind: 'rejected', at: SENT_AT, detail: 'Bad content' }],
])('%s says what became of the message, and finds its receipt by the tags', (name, event) => {
  expect(sesEvent(bodyOf(name))).toEqual({
    month: '2026-07',
    audience: 'maintainers',
    subject: 'lamp',
    revision: 1,
    recipient: RECIPIENT,
    attempt: 2,
    messageId: '0107',
    event,
  });
});

test('the record comes as well without SNS’s envelope', () => {
  const body = bodyOf('Delivery');
  expect(sesEvent((JSON.parse(body) as { Message: string }).Message)).toEqual(sesEvent(body));
});

test.each<SesEventName>(['Open', 'Subscription'])('%s says nothing about a delivery', (name) => {
  expect(sesEvent(bodyOf(name))).toBeNull();
});

test.each(['constructor', '__proto__', 'toString', 'Rendering Failure'])(
  'an event of the type %j says nothing about a delivery',
  (eventType) => {
    const mail = { messageId: '0107', timestamp: SENT_AT, tags: tagsOf(TAGS) };
    expect(sesEvent(JSON.stringify({ eventType, mail }))).toBeNull();
  },
);

test('what SES writes to the topic when it is set up is no event', () => {
  const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.';
  expect(sesEvent(greeting)).toBeNull();
  expect(sesEvent(JSON.stringify({ Type: 'Notification', Message: greeting }))).toBeNull();
});

test.each<[string, object]>([
  ['without tags', {}],
  ['of an account that sends other mail too', { campaign: 'spring', month: 'spring' }],
  ['without the attempt', { ...TAGS, attempt: undefined }],
  ['with a subject that leaves its folder', { ...TAGS, report: '..' }],
  ['with a subject that is a path', { ...TAGS, report: 'a/b' }],
  ['with an audience that we do not have', { ...TAGS, audience: 'everybody' }],
  ['with a month that is none', { ...TAGS, month: '2026-07/..' }],
  ['with a recipient that is an address', { ...TAGS, recipient: 'anna@lamp.example' }],
  ['with an attempt that is none', { ...TAGS, attempt: '0' }],
])('mail %s is not ours', (_, tags) => {
  const mail = { messageId: '0107', timestamp: SENT_AT, tags: tagsOf(tags) };
  expect(sesEvent(JSON.stringify({ eventType: 'Delivery', mail, delivery: { timestamp: AT } }))).toBeNull();
});

test('a tag that came twice is not ours', () => {
  const mail = {
    messageId: '0107',
    timestamp: SENT_AT,
    tags: { ...tagsOf(TAGS), report: ['lamp', 'other'] },
  };
  expect(sesEvent(JSON.stringify({ eventType: 'Send', mail }))).toBeNull();
});

test('no address gets into what is kept', () => {
  for (const name of ['Bounce', 'Complaint', 'DeliveryDelay', 'Delivery'] as const)
    expect(JSON.stringify(sesEvent(bodyOf(name)))).not.toContain('@');
  const mail = { messageId: '0107', timestamp: SENT_AT, tags: tagsOf(TAGS) };
  const reject = { reason: 'anna@lamp.example' };
  expect(sesEvent(JSON.stringify({ eventType: 'Reject', mail, reject }))!.event.detail).toBeNull();
});

test('what cannot be read is told by its kind alone, and the others go on', () => {
  const queued = queuedSesEvents([
    { messageId: 'cut', body: bodyOf('Send').slice(0, 300) },
    { messageId: 'other', body: JSON.stringify({ Message: '{"to":"anna@lamp.example"}' }) },
    { messageId: 'number', body: '7' },
    { messageId: 'nothing', body: 'null' },
    {
      messageId: 'day',
      body: bodyOf('Delivery').replaceAll(AT, 'anna@lamp.example').replaceAll(SENT_AT, 'today'),
    },
    { messageId: 'good', body: bodyOf('Send') },
  ]);
  expect(queued.map(({ id, reported, unreadable }) => [id, reported === null, unreadable])).toEqual([
    ['cut', true, 'SyntaxError'],
    ['other', true, 'ZodError'],
    ['number', true, 'ZodError'],
    ['nothing', true, 'ZodError'],
    ['day', true, 'RangeError'],
    ['good', false, null],
  ]);
  expect(JSON.stringify(queued)).not.toContain('@');
});

function bodyOf(name: SesEventName): string {
  const mail = acceptedMail(
    {
      FromEmailAddress: 'letters@hat.example',
      Destination: { ToAddresses: ['anna@lamp.example'] },
      Content: { Simple: { Subject: { Data: 'Lamp, July' }, Body: { Text: { Data: '9' } } } },
      EmailTags: Object.entries(TAGS).map(([Name, Value]) => ({ Name, Value })),
      ConfigurationSetName: 'community-hat',
    },
    { messageId: '0107', at: SENT_AT, fate: 'delivered' },
  );
  return sesEventBody(mail, name, AT);
}

function tagsOf(tags: object): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => (value === undefined ? [] : [[key, [String(value)]]])),
  );
}
