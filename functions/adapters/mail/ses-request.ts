import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { encodeWord } from 'nodemailer/lib/mime-funcs';
import type { Mailbox, Message } from '../../model/ports.ts';
import { withoutPlaceholders, withUnsubscribeLink } from './ses-placeholders.ts';
import type { SesSettings } from './ses-settings.ts';

/** One message to one recipient, as SES wants it: SES itself makes date, Message-ID, MIME and signature. */
export function sesRequest(
  { from, to, replyTo, subject, html, text, headers, tags, list }: Message,
  { configurationSet, contactList }: SesSettings,
): SendEmailCommandInput {
  const { html: inHtml, plain } = withoutPlaceholders;
  const listed = list !== null && contactList !== null;
  const body = listed
    ? { html: withUnsubscribeLink.html(inHtml(html)), text: withUnsubscribeLink.text(plain(text)) }
    : { html: inHtml(html), text: plain(text) };
  return {
    FromEmailAddress: inAscii(from),
    Destination: { ToAddresses: [inAscii(to)] },
    ...(replyTo && { ReplyToAddresses: [inAscii(replyTo)] }),
    Content: {
      Simple: {
        Subject: utf8(plain(subject)),
        Body: { Html: utf8(body.html), Text: utf8(body.text) },
        Headers: Object.entries(headers).map(([Name, value]) => ({ Name, Value: plain(value) })),
      },
    },
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    ...(configurationSet !== null && { ConfigurationSetName: configurationSet }),
    ...(listed && { ListManagementOptions: { ContactListName: contactList, TopicName: list } }),
  };
}

function utf8(Data: string) {
  return { Data, Charset: 'UTF-8' };
}

/** SES takes names in ASCII alone; other letters, and what only looks like them, go in encoded words. */
function inAscii({ name, address }: Mailbox): string {
  if (name === null) return address;
  const plain = /^[\x20-\x7e]*$/.test(name) && !name.includes('=?');
  return `${plain ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeWord(name, 'B', 52)} <${address}>`;
}
