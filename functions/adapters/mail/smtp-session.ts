import { Readable } from 'node:stream';
import { rootCertificates } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpPatience, SmtpSettings } from './smtp-settings.ts';

export interface SmtpSession {
  /** Whether the server still holds the line, as far as is known. */
  isOpen(): boolean;
  /** `null`: the server has accepted it. */
  send(
    envelope: { readonly from: string; readonly to: string },
    bytes: Uint8Array,
  ): Promise<SmtpFailed | null>;
  /** Says goodbye. */
  close(): void;
  /** In the middle of something: what is said next could be taken for a part of a message. */
  drop(): void;
}

export interface SmtpFailed {
  readonly error: SmtpError;
  /** Whether the message itself was begun: from then on the server may have it, whatever it says or does not say. */
  readonly handedOver: boolean;
  /** The server is gone, or said that it was going. */
  readonly hungUp: boolean;
}

export interface SmtpError extends Error {
  readonly code?: string | undefined;
  /** Of the system, such as ECONNREFUSED. */
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  readonly command?: string | undefined;
}

/**
 * Connects, makes the connection safe and logs in. It speaks to nodemailer's connection and not to its pool, which
 * sends a message again that the server may have.
 */
export async function openSmtpSession(
  settings: SmtpSettings,
): Promise<
  { readonly ok: true; readonly session: SmtpSession } | { readonly ok: false; readonly failed: SmtpFailed }
> {
  const connection = new SMTPConnection(optionsOf(settings));
  // One that nobody hears ends the process.
  connection.on('error', () => undefined);
  const failed = (await greet(connection)) ?? (await logIn(connection, settings));
  if (failed === null) return { ok: true, session: sessionOver(connection) };
  connection.close();
  return { ok: false, failed: { error: failed, handedOver: false, hungUp: false } };
}

/** For silence what RFC 5321 asks for after a message (4.5.3.2.6): a server that looks for viruses takes its time. */
const PATIENCE: SmtpPatience = { connect: 30, greeting: 60, silence: 600 };

function optionsOf({ host, port, security, patience = PATIENCE, authorities = [] }: SmtpSettings) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: {
      minVersion: 'TLSv1.2' as const,
      // Said aloud: otherwise a variable of the environment can turn it off.
      rejectUnauthorized: true,
      ...(authorities.length > 0 && { ca: [...rootCertificates, ...authorities] }),
    },
    connectionTimeout: patience.connect * 1000,
    greetingTimeout: patience.greeting * 1000,
    socketTimeout: patience.silence * 1000,
  };
}

function greet(connection: SMTPConnection): Promise<SmtpError | null> {
  return answered(connection, (done) => connection.connect((error) => done(error ?? null)));
}

async function logIn(connection: SMTPConnection, { login }: SmtpSettings): Promise<SmtpError | null> {
  if (login === null) return null;
  if (!connection.allowsAuth) return Object.assign(new Error('no login'), { code: 'ENOAUTH' });
  const auth = { user: login.user, pass: login.password };
  return answered(connection, (done) => connection.login(auth, (error) => done(error ?? null)));
}

const GOODBYE_MS = 2000;

function sessionOver(connection: SMTPConnection): SmtpSession {
  return {
    isOpen: () => !connection.destroyed,
    async send({ from, to }, bytes) {
      let handedOver = false;
      // Nobody reads from it before the server has said that the message may come.
      const message = new Readable({
        read() {
          handedOver = true;
          this.push(bytes);
          this.push(null);
        },
      });
      const envelope = { from, to: [to], size: bytes.length };
      const error = await answered(connection, (done) =>
        connection.send(envelope, message, (failed) => done(failed ?? null)),
      );
      if (error === null) return null;
      return { error, handedOver, hungUp: error.responseCode === undefined || error.responseCode === 421 };
    },
    close() {
      connection.quit();
      // A server that does not answer must not keep the process from ending.
      setTimeout(() => connection.close(), GOODBYE_MS).unref();
    },
    drop: () => connection.close(),
  };
}

/** nodemailer forgets its callback where the line breaks between two steps; the connection says then that it ended. */
function answered(
  connection: SMTPConnection,
  ask: (done: (error: SmtpError | null) => void) => void,
): Promise<SmtpError | null> {
  return new Promise((resolve) => {
    const settle = (error: SmtpError | null) => {
      connection.off('error', settle);
      connection.off('end', ended);
      resolve(error);
    };
    const ended = () =>
      setImmediate(settle, Object.assign(new Error('the connection ended'), { code: 'ECONNECTION' }));
    connection.on('error', settle);
    connection.on('end', ended);
    ask(settle);
  });
}
