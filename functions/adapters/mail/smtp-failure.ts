import type { Sent } from '../../model/ports.ts';
import type { SmtpError, SmtpFailed } from './smtp-session.ts';
import type { SmtpSettings } from './smtp-settings.ts';
import { withoutAddresses } from './without-addresses.ts';

export type NotSent = Extract<Sent, { readonly reason: string }>;

/** Whether a message has not gone, or may have; and why, in words that a receipt may keep: no address, no password. */
export function smtpFailure(failed: SmtpFailed, settings: SmtpSettings): NotSent {
  const reason = reasonOf(failed, settings);
  return { outcome: failed.handedOver && !saidNo(failed.error) ? 'unknown' : 'refused', reason };
}

/** To the message as a whole. A line that broke off in the middle is no answer, whatever number it begins with. */
function saidNo({ code, responseCode = 0 }: SmtpError): boolean {
  return code === 'EMESSAGE' && responseCode >= 400 && responseCode <= 599;
}

function reasonOf({ error, handedOver }: SmtpFailed, settings: SmtpSettings): string {
  const server = `${settings.host}:${settings.port}`;
  const { code = '', command } = error;
  const said = answerOf(error, settings);
  if (handedOver) {
    if (saidNo(error)) return `the mail server refused the message: ${said}`;
    if (code === 'ETIMEDOUT') return 'the mail server took the message and said nothing more';
    const answer = said === '' ? '' : `; its last word was ${said}`;
    return `the connection ended before the mail server said whether it has the message${answer}`;
  }
  if (code === 'EAUTH') return `${server} does not accept the login${numberOf(error)}`;
  if (code === 'ENOAUTH') return `${server} offers no login on this connection`;
  if (code === 'ETLS' || isAboutCertificate(error))
    return `no safe connection to ${server}${numberOf(error)}${systemCode(error)}`;
  if (code === 'EMESSAGE') return 'the message is larger than the mail server takes';
  if (code === 'EENVELOPE' && said !== '') return `the mail server refused ${WHAT[command ?? '']}: ${said}`;
  if (said !== '') return `${server} cannot be used: ${said}`;
  if (code === 'ETIMEDOUT') return `${server} does not answer`;
  return `${server} cannot be reached, or hung up${systemCode(error)}`;
}

const WHAT: Readonly<Record<string, string>> = {
  'MAIL FROM': 'the sender',
  'RCPT TO': 'the recipient',
  DATA: 'to take a message',
};

/** Certificates are looked at below the connection, whose error it is then. */
function isAboutCertificate({ originalCode = '', code = '' }: SmtpError): boolean {
  return /CERT|SELF_SIGNED|SSL|TLS|LEAF_SIGNATURE/.test(`${originalCode} ${code}`);
}

function systemCode({ originalCode }: SmtpError): string {
  return originalCode === undefined || !/^[A-Z0-9_]{1,60}$/.test(originalCode) ? '' : ` (${originalCode})`;
}

function numberOf({ responseCode }: SmtpError): string {
  return responseCode === undefined ? '' : ` (${responseCode})`;
}

/** What the server said, on one line. It may repeat what it was told. */
function answerOf({ response = '' }: SmtpError, { login }: SmtpSettings): string {
  const secrets = login === null ? [] : [login.password, login.user].flatMap(formsOf);
  const clean = secrets.reduce((text, secret) => text.replaceAll(secret, '(secret)'), response);
  return withoutAddresses(clean);
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [secret, bytes.toString('base64'), encodeURIComponent(secret)];
}
