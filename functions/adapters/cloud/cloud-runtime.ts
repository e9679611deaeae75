import type { Clock, Mailer, Progress, Runtime } from '../../model/ports.ts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { localRuntime } from '../local.ts';
import { pacedSesMailer } from '../mail/paced-ses-mailer.ts';
import { storeMailer } from '../mail/store-mailer.ts';
import { redact } from '../redact.ts';
import { secretsManager } from '../secrets-manager.ts';
import { cloudStore } from './cloud-store.ts';
import type { CloudStack } from './find-stack.ts';

export interface CloudOptions {
  readonly variables: Variables;
  /** Only for what reads repositories from here. */
  readonly github: { readonly url: string; readonly token: string | null };
  readonly progress: Progress;
  readonly clock?: Clock;
}

/** What the pipeline needs, on a person's machine, with the store, the key and the mail service of a stack. */
export async function cloudRuntime(stack: CloudStack, options: CloudOptions): Promise<Runtime> {
  const { variables, github, progress, clock } = options;
  const store = cloudStore(stack, variables);
  const key = await secretsManager(awsAddress(variables, 'SECRETS_MANAGER')).read(
    stack.outputs.HmacKeySecretArn,
  );
  const clean = redact([key]);
  return localRuntime({
    storeFolder: '',
    store,
    history: store.history,
    mailer: mailerOf(stack, store, variables),
    github,
    key,
    ...(clock && { clock }),
    progress: (event) => progress({ ...event, message: clean(event.message) }),
  });
}

/** As its function sends, so that one may unsubscribe from what leaves from here too. */
function mailerOf({ outputs, region }: CloudStack, store: Runtime['store'], variables: Variables): Mailer {
  if (outputs.Mailer !== 'ses') return storeMailer(store);
  return pacedSesMailer({
    address: { ...awsAddress(variables, 'SESV2'), region },
    configurationSet: outputs.ConfigurationSet || null,
    contactList: outputs.ContactList || null,
  });
}
