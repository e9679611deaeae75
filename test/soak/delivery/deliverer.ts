import { s3Store } from '../../../functions/adapters/store/s3-store.ts';
import type { EditionName } from '../../../functions/model/keys.ts';
import { deliverAll } from './deliver-all.ts';
import { BUCKET, clientOf, mailerOf } from './mail-world.ts';
import { type Death, mortal } from './mortal.ts';

/** What a delivering process is told. */
export interface DeliveryErrand {
  readonly s3: string;
  readonly ses: string;
  readonly editions: readonly EditionName[];
  /** What its clock shows, in milliseconds. */
  readonly now: number;
  /** `null`: it lives. */
  readonly death: Death | null;
  /** Whether it waits for answers however long they take: where none hangs on purpose. */
  readonly patient: boolean;
}

/** Delivers editions in a process of its own, which kills itself as nothing else can: nothing is caught, nothing is closed. */
async function main(): Promise<void> {
  const { s3, ses, editions, now, death, patient }: DeliveryErrand = JSON.parse(process.argv[2] ?? '');
  const ports = mortal(
    { store: s3Store(clientOf(s3), BUCKET), mailer: mailerOf(ses, patient ? 'patient' : undefined) },
    { death, die: () => process.kill(process.pid, 'SIGKILL') },
  );
  await deliverAll({ ...ports, clock: { now: () => new Date(now) } }, editions);
  process.exit(0);
}

await main();
