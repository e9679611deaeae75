import type { SesTrace } from './ses-trace.ts';
import { withoutAddresses } from './without-addresses.ts';

export interface SesFailure {
  readonly outcome: 'refused' | 'unknown';
  /** No address in it. */
  readonly reason: string;
  /** SES has not got the message, and may take it in a moment. */
  readonly passes: boolean;
}

/**
 * Whether SES may have a message after all. `refused` needs proof: SES said no, or no connection stood over which it could
 * have got the message. Whatever else goes wrong is `unknown`.
 */
export function sesFailure(error: unknown, { handedOver, broke, status }: SesTrace): SesFailure {
  if (!handedOver) return refused(`nothing was handed to SES: ${said(error as Failed)}`);
  if (status === null) return withoutAnswer((broke ?? error) as Failed);
  // Of a request that came too slowly nobody knows who said so.
  if (status < 400 || status > 499 || status === 408) return unknown(status);
  const failed = error as Failed;
  if (isQuota(failed)) return refused('the quota of SES for 24 hours is used up');
  if (isThrottled(failed, status))
    return { ...refused('SES takes no more messages at this moment'), passes: true };
  return refused(`SES refused the message: ${said(failed)}${hint(failed)}`);
}

function withoutAnswer(failed: Failed): SesFailure {
  const code = /^\w{1,60}$/.exec(failed.code ?? failed.name ?? '')?.[0] ?? 'Error';
  if (neverConnected(failed)) return { ...refused(`SES cannot be reached (${code})`), passes: true };
  if (CERTIFICATE.test(code)) return refused(`no safe connection to SES (${code})`);
  return unknown(code);
}

function unknown(why: string | number): SesFailure {
  return { outcome: 'unknown', reason: `SES did not say whether it has the message (${why})`, passes: false };
}

function refused(reason: string): SesFailure {
  return { outcome: 'refused', reason, passes: false };
}

/** What the SDK throws, as far as it matters. */
interface Failed {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly syscall?: string;
}

function neverConnected(error: Failed): boolean {
  if (error.syscall === 'connect' || error.syscall === 'getaddrinfo') return true;
  // One for each address of the name, none of which answered.
  if (error.name === 'AggregateError') return true;
  return NOT_CONNECTED.test(error.message ?? '');
}

/** The SDK's words and Node's: neither gives these a code of their own. */
const NOT_CONNECTED =
  /did not establish a connection with the server|disconnected before secure TLS connection was established/;

/** Looked at before the request is written. */
const CERTIFICATE =
  /^(?:CERT_\w+|UNABLE_TO_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|ERR_TLS_CERT_ALTNAME_INVALID)$/;

function isQuota({ name, message = '' }: Failed): boolean {
  return name === 'LimitExceededException' || /daily (?:message|sending) quota/i.test(message);
}

function isThrottled({ name = '' }: Failed, status: number): boolean {
  return status === 429 || /^(?:Throttling|TooManyRequests|RequestThrottled)/.test(name);
}

function said({ name = 'Error', message = '' }: Failed): string {
  return withoutAddresses(`${name}: ${message}`);
}

function hint({ name = '', message = '' }: Failed): string {
  if (/not verified/i.test(message))
    return '. In the sandbox of SES the recipient has to be verified as well as the sender: docs/sending.md';
  // SES asks whether the sender may use the recipient's identity too, as long as the account is in the sandbox.
  return /^AccessDenied/.test(name) && /:identity\//.test(message)
    ? '. In the sandbox of SES the stack sends to its own domain alone: docs/sending.md'
    : '';
}
