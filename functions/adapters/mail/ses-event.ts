import * as z from 'zod';
import { AUDIENCES } from '../../model/audience.ts';
import type { ReportedMail } from '../../model/ports.ts';
import type { MailEvent } from '../../model/receipt.ts';

/**
 * What SES tells by SNS, with or without SNS's envelope: an event of one message, with the tags that it was sent with.
 * @returns null for events that say nothing about a delivery, and for mail that is not ours
 * @throws of what SES does not write
 */
export function sesEvent(body: string): ReportedMail | null {
  const message = unwrapped(body);
  if (message.startsWith(GREETING)) return null;
  const told = event.parse(JSON.parse(message));
  const kind = kindOf(told);
  const tags = ours.safeParse(told.mail.tags ?? {});
  if (kind === null || !tags.success) return null;
  const { audience, report, month, revision, recipient, attempt } = tags.data;
  return {
    audience: audience[0],
    subject: report[0],
    month: month[0],
    revision: Number(revision[0]),
    recipient: recipient[0],
    attempt: Number(attempt[0]),
    messageId: told.mail.messageId,
    event: { kind, at: atOf(told), detail: detailOf(told) },
  };
}

/** SES writes this to the topic when it is set up, in place of an event. */
const GREETING = 'Successfully validated SNS topic for Amazon SES';

function unwrapped(body: string): string {
  if (body.startsWith(GREETING)) return body;
  const enveloped = z.object({ Message: z.string() }).safeParse(JSON.parse(body));
  return enveloped.success ? enveloped.data.Message : body;
}

const event = z.object({
  eventType: z.string(),
  mail: z.object({
    messageId: z.string(),
    timestamp: z.string(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
  bounce: z
    .object({ bounceType: z.string(), bounceSubType: z.string(), timestamp: z.string() })
    .partial()
    .optional(),
  complaint: z
    .object({ complaintSubType: z.string().nullable(), timestamp: z.string() })
    .partial()
    .optional(),
  delivery: z.object({ timestamp: z.string() }).partial().optional(),
  deliveryDelay: z.object({ delayType: z.string(), timestamp: z.string() }).partial().optional(),
  reject: z.object({ reason: z.string() }).partial().optional(),
});

type Told = z.infer<typeof event>;

const one = (pattern: RegExp) => z.tuple([z.string().regex(pattern)]);
const ours = z.object({
  audience: z.tuple([z.enum(AUDIENCES)]),
  // As a key may have it.
  report: one(/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,256}$/),
  month: one(/^\d{4}-\d{2}$/),
  revision: one(/^[1-9]\d{0,5}$/),
  recipient: one(/^[0-9a-f]{32}$/),
  attempt: one(/^[1-9]\d{0,5}$/),
});

function kindOf({ eventType, bounce, complaint }: Told): MailEvent['kind'] | null {
  if (eventType === 'Bounce' && isNotSent(bounce?.bounceSubType)) return 'suppressed';
  if (eventType === 'Complaint' && isNotSent(complaint?.complaintSubType)) return 'suppressed';
  return KINDS.get(eventType) ?? null;
}

/** SES takes these messages and sends them to nobody: who they are for bounced, complained or unsubscribed before. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'OnAccountSuppressionList',
  'OnTenantSuppressionList',
  'Suppressed',
  'EmailValidationSuppressed',
]);

/** However SES spells that somebody had unsubscribed: no page of its documentation lists that word. */
function isNotSent(kind: string | null | undefined): boolean {
  return NOT_SENT.has(kind ?? '') || /unsubscrib/i.test(kind ?? '');
}

const KINDS: ReadonlyMap<string, MailEvent['kind']> = new Map([
  ['Send', 'accepted'],
  ['Delivery', 'delivered'],
  ['DeliveryDelay', 'delayed'],
  ['Bounce', 'bounced'],
  ['Complaint', 'complained'],
  ['Reject', 'rejected'],
]);

function atOf({ mail, bounce, complaint, delivery, deliveryDelay }: Told): string {
  const at = [bounce, complaint, delivery, deliveryDelay].find((part) => part !== undefined)?.timestamp;
  return new Date(at ?? mail.timestamp).toISOString();
}

function detailOf({ bounce, complaint, deliveryDelay, reject }: Told): string | null {
  const words = [
    bounce?.bounceType,
    bounce?.bounceSubType,
    complaint?.complaintSubType,
    deliveryDelay?.delayType,
    reject?.reason,
  ];
  const said = words.filter((word) => typeof word === 'string' && /^[\w -]{1,60}$/.test(word));
  return said.length === 0 ? null : said.join(', ');
}
