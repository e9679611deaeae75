import type { Mailer, Store } from '../model/ports.ts';
import { awsAddress } from './aws-address.ts';
import { required, type Variables } from './aws-variables.ts';
import { pacedSesMailer } from './mail/paced-ses-mailer.ts';
import { storeMailer } from './mail/store-mailer.ts';

/**
 * How letters leave the cloud: `MAILER` is `ses`, with a configuration set and, unless nobody can unsubscribe by
 * themselves, a contact list; or `files`: then they are put beside the other documents, for a trial.
 */
export function awsMailer(store: Store, variables: Variables = process.env): Mailer {
  const { MAILER: mailer } = variables;
  if (mailer === 'files') return storeMailer(store);
  if (mailer !== 'ses') throw new Error(`MAILER is ${mailer}; it is ses or files`);
  return pacedSesMailer({
    address: awsAddress(variables, 'SESV2'),
    configurationSet: required(variables, 'SES_CONFIGURATION_SET'),
    contactList: variables.SES_CONTACT_LIST || null,
  });
}
