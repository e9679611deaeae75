import { sesMailer } from '../../../functions/adapters/mail/ses-mailer.ts';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../../functions/adapters/store/s3-store.ts';
import type { Config } from '../../../functions/model/config.ts';
import type { EditionName } from '../../../functions/model/keys.ts';
import { configuredLetter, lettersOf } from '../../../functions/model/letters.ts';
import { parseMailbox } from '../../../functions/model/mailbox.ts';
import type { Clock, Mailer, Store } from '../../../functions/model/ports.ts';
import { writeEditing } from '../../../functions/pipeline/editions/write-editing.ts';
import { aConfig } from '../../builders/config.ts';
import { secrets, writeMonth } from '../../builders/written-month.ts';
import { type S3StandIn, startS3 } from '../../stand-ins/s3.ts';
import { type SesStandIn, startSes } from '../../stand-ins/ses.ts';

export const MONTH = '2026-07';
export const BEGAN = Date.parse('2026-08-02T06:00:00Z');

/** A month whose letters are written, where they are kept, and the mail service that takes them. */
export interface MailWorld {
  readonly store: Store;
  /** `null`: the store is in memory. */
  readonly s3: S3StandIn | null;
  readonly ses: SesStandIn;
  readonly config: Config;
  readonly editions: readonly EditionName[];
  readonly clock: Clock & { pass(milliseconds: number): void };
  /** Each process has its own. `patient`: no answer is too late, however busy this machine is. */
  mailer(patient?: 'patient'): Mailer;
  close(): Promise<void>;
}

/**
 * @param recipients how many each project has
 * @param optOuts addresses that want none
 */
export async function mailWorld({
  recipients,
  optOuts = [],
  sockets = false,
}: {
  readonly recipients: readonly number[];
  readonly optOuts?: readonly string[];
  /** Whether the store is behind a socket as well. */
  readonly sockets?: boolean;
}): Promise<MailWorld> {
  let now = BEGAN;
  const clock = {
    now: () => new Date(now),
    pass(milliseconds: number) {
      now += milliseconds;
    },
  };
  const ses = await startSes({ now: clock.now });
  const s3 = sockets ? await startS3() : null;
  const store = s3 === null ? memoryStore() : s3Store(clientOf(s3.endpoint), BUCKET);
  const config = configOf(recipients, optOuts);
  const editions = await writeMonth(store, MONTH, config);
  await writeEditing({ store, secrets }, MONTH, config.editing);
  return {
    store,
    s3,
    ses,
    config,
    editions,
    clock,
    mailer: (patient) => mailerOf(ses.endpoint, patient),
    async close() {
      await ses.close();
      await s3?.close();
    },
  };
}

export const BUCKET = 'letters';

export function clientOf(endpoint: string) {
  return s3Client({ endpoint, region: 'us-east-1', credentials: ANY });
}

/** Short of patience: an answer that hangs costs a tenth of a second. */
export function mailerOf(endpoint: string, patient?: 'patient') {
  return sesMailer({
    address: { endpoint, region: 'eu-central-1', credentials: ANY },
    configurationSet: 'letters',
    contactList: 'letters',
    patience: { connect: 20, answer: patient ? 60 : 0.15, pauses: [0.001, 0.001] },
  });
}

const ANY = { accessKeyId: 'any', secretAccessKey: 'any' };

function configOf(recipients: readonly number[], optOuts: readonly string[]): Config {
  return aConfig({
    projects: recipients.map((count, project) => ({
      id: `p${project}`,
      name: `P ${project}`,
      repositories: [`o/p${project}`],
      maintainers: Array.from({ length: count }, (_, person) => `m${person}@p${project}.example`),
    })),
    // Somebody who gets two letters.
    sponsors: [{ id: 'ostrel', company: 'Ostrel', recipients: ['m0@p0.example', 'ospo@ostrel.example'] }],
    approval: 'none',
    editing: { optOut: optOuts.map((recipient) => ({ recipient })) },
  });
}

/** Addresses of who is to get an edition. */
export function listedFor({ config }: Pick<MailWorld, 'config'>, edition: EditionName): readonly string[] {
  const { recipients } = configuredLetter(edition, { month: MONTH, config });
  return recipients.map((text) => parseMailbox(text).address);
}

export function allListed(config: Config): readonly string[] {
  const all = lettersOf(config).flatMap(
    (letter) => configuredLetter(letter, { month: MONTH, config }).recipients,
  );
  return [...new Set(all)];
}
