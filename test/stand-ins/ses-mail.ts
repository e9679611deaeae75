import MailComposer from 'nodemailer/lib/mail-composer';

/** SendEmail, as it comes over the wire. */
export interface SendEmailRequest {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: string[]; readonly CcAddresses?: string[] };
  readonly ReplyToAddresses?: string[];
  readonly Content?: {
    readonly Simple?: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Html?: { readonly Data: string }; readonly Text?: { readonly Data: string } };
      readonly Headers?: { readonly Name: string; readonly Value: string }[];
    };
  };
  readonly EmailTags?: { readonly Name: string; readonly Value: string }[];
  readonly ConfigurationSetName?: string;
  readonly ListManagementOptions?: { readonly ContactListName: string; readonly TopicName?: string };
}

/** A message that SES has taken. */
export interface AcceptedMail {
  readonly messageId: string;
  /** ISO. */
  readonly at: string;
  readonly from: string;
  /** The address alone. */
  readonly to: string;
  readonly subject: string;
  /** As the recipient gets them: placeholders filled. */
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly attempt: string | null;
  readonly configurationSet: string | null;
  readonly list: { readonly ContactListName: string; readonly TopicName?: string } | null;
  /** SES takes mail for who is suppressed or unsubscribed as well, and delivers it to nobody. */
  readonly fate: 'delivered' | 'suppressed' | 'unsubscribed';
  readonly request: SendEmailRequest;
}

export function acceptedMail(
  request: SendEmailRequest,
  { messageId, at, fate }: Pick<AcceptedMail, 'messageId' | 'at' | 'fate'>,
): AcceptedMail {
  const simple = request.Content!.Simple!;
  const list = request.ListManagementOptions ?? null;
  const url = `https://unsubscribe.example/${messageId}`;
  const filled = (text: string) => (list === null ? text : withUrl(text, url));
  const headers = Object.fromEntries((simple.Headers ?? []).map(({ Name, Value }) => [Name, Value]));
  const tags = Object.fromEntries((request.EmailTags ?? []).map(({ Name, Value }) => [Name, Value]));
  return {
    messageId,
    at,
    from: request.FromEmailAddress!,
    to: addressIn(request.Destination!.ToAddresses![0]!),
    subject: simple.Subject.Data,
    html: filled(simple.Body.Html?.Data ?? ''),
    text: filled(simple.Body.Text?.Data ?? ''),
    headers: list === null ? headers : { ...headers, ...oneClick(url) },
    tags,
    attempt: tags.attempt ?? null,
    configurationSet: request.ConfigurationSetName ?? null,
    list,
    fate,
    request,
  };
}

/** What comes to the recipient's server. */
export function mimeOf(mail: AcceptedMail): Promise<Buffer> {
  const composer = new MailComposer({
    from: mail.request.FromEmailAddress!,
    to: mail.request.Destination!.ToAddresses![0]!,
    replyTo: (mail.request.ReplyToAddresses ?? []).join(', '),
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: { ...mail.headers },
    messageId: `<${mail.messageId}@eu-central-1.amazonses.com>`,
    // SES has its own, whatever one says.
    date: new Date(mail.at),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** `Name <a@example.org>` or the address alone. */
export function addressIn(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
}

/** SES fills the first two places of each part, and no more. */
function withUrl(text: string, url: string): string {
  const place = '{{amazonSESUnsubscribeUrl}}';
  return text.replace(place, () => url).replace(place, () => url);
}

function oneClick(url: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${url}>, <mailto:unsubscribe@unsubscribe.example?subject=x>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
