import type { Sent } from '../../model/ports.ts';
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
 * @param handedOver whether the request had been given to the network when it failed
 */
export function sesFailure(error: unknown, handedOver: boolean): SesFailure {
  const failed = error as Failed;
  if (!handedOver) return refused(`nothing was handed to SES: ${said(failed)}`);
  if (neverConnected(failed)) return { ...refused(`SES cannot be reached${codeOf(failed)}`), passes: true };
  if (CERTIFICATE.test(failed.code ?? '')) return refused(`no safe connection to SES${codeOf(failed)}`);
  const status = failed.$metadata?.httpStatusCode ?? 0;
  // Of a request that came too slowly nobody knows who said so.
  if (status < 400 || status > 499 || status === 408) {
    const answer = status === 0 ? codeOf(failed) : ` (${status})`;
    return {
      outcome: 'unknown',
      reason: `SES did not say whether it has the message${answer}`,
      passes: false,
    };
  }
  if (isQuota(failed)) return refused('the quota of SES for 24 hours is used up');
  if (isThrottled(failed, status))
    return { ...refused('SES takes no more messages at this moment'), passes: true };
  return refused(`SES refused the message: ${said(failed)}${hint(failed)}`);
}

/** What the SDK throws, as far as it matters. */
interface Failed {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly syscall?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

function refused(reason: string): SesFailure {
  return { outcome: 'refused' satisfies Sent['outcome'], reason, passes: false };
}

function neverConnected(error: Failed): boolean {
  if (error.syscall === 'connect' || error.syscall === 'getaddrinfo') return true;
  // One for each address of the name, none of which answered.
  if (error instanceof AggregateError) return true;
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

function codeOf({ code, name = 'Error' }: Failed): string {
  const word = code ?? name;
  return /^\w{1,60}$/.test(word) ? ` (${word})` : '';
}

function hint({ message = '' }: Failed): string {
  if (!/not verified/i.test(message)) return '';
  return '. In the sandbox of SES the recipient has to be verified as well as the sender: docs/sending.md';
}
