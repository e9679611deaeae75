import type { Mailer, Store } from '../model/ports.ts';
import type { Variables } from './aws-variables.ts';
import { storeMailer } from './mail/store-mailer.ts';

/** How letters leave the cloud: `MAILER` is `ses`, or `files`: then they are put beside the other documents, for a trial. */
export function awsMailer(store: Store, variables: Variables = process.env): Mailer {
  if (variables.MAILER === 'files') return storeMailer(store);
  throw new Error(`MAILER is ${variables.MAILER}; it is ses or files`);
}
