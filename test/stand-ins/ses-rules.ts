import type { SesFault } from './ses-faults.ts';
import { addressIn, type SendEmailRequest } from './ses-mail.ts';
import type { SesState } from './ses-state.ts';

export interface SesRefusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

/** Why SES does not take a message, ordered or by its own rules; `null`: it does. */
export function refusal(
  { account, rate, now, verified, forbidden, contactList, topics }: SesState,
  request: SendEmailRequest,
  fault: SesFault | null,
): SesRefusal | null {
  const ordered = fault === null ? undefined : ORDERED[fault];
  const form = ordered ?? refusedForm(request);
  if (form !== null) return form;
  if (!account.SendingEnabled)
    return { status: 400, type: 'SendingPausedException', message: 'Sending is paused for this account' };
  const list = request.ListManagementOptions;
  if (list !== undefined && list.ContactListName !== contactList)
    return missing(`List with name ${list.ContactListName} doesn't exist.`);
  if (list?.TopicName !== undefined && !topics.includes(list.TopicName))
    return missing(`Topic with name ${list.TopicName} doesn't exist.`);
  const to = addressIn(request.Destination!.ToAddresses![0]!);
  if (!account.ProductionAccessEnabled && !verified.has(to)) return unverified(to);
  if (!account.ProductionAccessEnabled && forbidden.has(to)) return denied(to);
  const { Max24HourSend, MaxSendRate, SentLast24Hours } = account.SendQuota;
  if (Max24HourSend !== -1 && SentLast24Hours >= Max24HourSend) return QUOTA;
  const time = now().getTime();
  while (rate.length > 0 && rate[0]! <= time - 1000) rate.shift();
  if (rate.length >= MaxSendRate) return THROTTLE;
  rate.push(time);
  return null;
}

const THROTTLE = {
  status: 429,
  type: 'TooManyRequestsException',
  message: 'Maximum sending rate exceeded.',
};
const QUOTA = { status: 400, type: 'LimitExceededException', message: 'Daily message quota exceeded.' };

const ORDERED: Readonly<Partial<Record<SesFault, SesRefusal>>> = {
  throttle: THROTTLE,
  quota: QUOTA,
  reject: { status: 400, type: 'MessageRejected', message: 'Bad content' },
  unavailable: { status: 503, type: 'ServiceUnavailable', message: 'Service is unavailable' },
};

function missing(message: string): SesRefusal {
  return { status: 404, type: 'NotFoundException', message };
}

function unverified(to: string): SesRefusal {
  return {
    status: 400,
    type: 'MessageRejected',
    message: `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${to}`,
  };
}

function denied(to: string): SesRefusal {
  return {
    status: 403,
    type: 'AccessDeniedException',
    message: `User 'arn:aws:sts::111122223333:assumed-role/deliver' is not authorized to perform 'ses:SendEmail' on resource 'arn:aws:ses:eu-central-1:111122223333:identity/${to}'`,
  };
}

/** What SES says of a request that it does not take for its form. */
function refusedForm(request: SendEmailRequest): SesRefusal | null {
  const simple = request.Content?.Simple;
  const to = request.Destination?.ToAddresses ?? [];
  if (simple?.Subject?.Data === undefined) return bad('Exactly one of Simple, Raw and Template is needed');
  if (to.length !== 1) return bad('This stand-in takes one recipient a message');
  for (const mailbox of [request.FromEmailAddress ?? '', ...to, ...(request.ReplyToAddresses ?? [])]) {
    if (!ASCII.test(mailbox)) return bad('Domain contains illegal character');
    if (!/^[^@\s<>]+@[^@\s<>]+$/.test(addressIn(mailbox))) return bad('Missing final @domain');
  }
  for (const { Name, Value } of simple.Headers ?? []) {
    if (!/^[\x21-\x39\x3b-\x7e]{1,126}$/.test(Name) || DISALLOWED.has(Name.toLowerCase()))
      return bad(`Header ${Name} is not allowed`);
    if (!ASCII.test(Value) || Name.length + Value.length > 996) return bad(`Bad value of the header ${Name}`);
  }
  for (const { Name, Value } of request.EmailTags ?? [])
    if (!TAG.test(Name) || !TAG.test(Value)) return bad(`Bad tag ${Name}`);
  return null;
}

const ASCII = /^[\x20-\x7e]*$/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;

/** Of Simple content: SES sets them itself. */
const DISALLOWED = new Set(
  'bcc cc content-disposition content-type date from message-id mime-version reply-to return-path subject to'.split(
    ' ',
  ),
);

function bad(message: string): SesRefusal {
  return { status: 400, type: 'BadRequestException', message };
}
