import { folderMailer } from '../adapters/mail/folder-mailer.ts';
import { smtpMailer } from '../adapters/mail/smtp-mailer.ts';
import { SetupError } from '../adapters/setup-error.ts';
import { SMTP_PORTS } from '../model/config-smtp.ts';
import type { Mailer } from '../model/ports.ts';
import type { Settings } from './settings.ts';

/**
 * How letters leave this machine. Whoever is done calls `close`.
 * @throws SetupError where the mail server wants a password and there is none
 */
export function chooseMailer(
  { config, mailer, mailFolder }: Pick<Settings, 'config' | 'mailer' | 'mailFolder'>,
  password: string | null,
): { readonly mailer: Mailer; close(): Promise<void> } {
  const smtp = config.mail?.smtp;
  if (mailer === 'files' || smtp === undefined)
    return { mailer: folderMailer(mailFolder), close: async () => undefined };
  const { host, security, port = SMTP_PORTS[security], user } = smtp;
  if (user !== undefined && password === null)
    throw new SetupError(
      `No password for ${user} at ${host}. Set COMMUNITY_HAT_SMTP_PASSWORD, or take mail.smtp.user out if the server wants no login`,
    );
  const login = user === undefined || password === null ? null : { user, password };
  const server = smtpMailer({ host, port, security, login });
  return { mailer: server, close: () => server.close() };
}
