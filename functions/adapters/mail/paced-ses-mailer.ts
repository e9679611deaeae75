import { DELIVERIES_AT_ONCE } from '../../model/doors.ts';
import type { Mailer } from '../../model/ports.ts';
import { pacedMailer } from './paced-mailer.ts';
import { sesMailer } from './ses-mailer.ts';
import type { SesSettings } from './ses-settings.ts';

/** SES no faster than the account may send, however many deliver side by side: from the cloud, or from a person's machine. */
export function pacedSesMailer(settings: SesSettings): Mailer {
  return pacedMailer(sesMailer(settings), { sharedBy: DELIVERIES_AT_ONCE });
}
