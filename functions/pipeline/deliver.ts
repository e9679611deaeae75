import type { EditionName } from '../model/keys.ts';
import { configuredLetter } from '../model/letters.ts';
import type { Mailbox, Runtime } from '../model/ports.ts';
import { sideBySide } from './archive/side-by-side.ts';
import { deliverTo, type Recipient } from './delivery/deliver-to.ts';
import { inAnHour, isUsedUp, quotaLeft } from './delivery/quota.ts';
import { readLetter } from './delivery/read-letter.ts';
import { claim } from './delivery/receipts.ts';
import { recipientsOf } from './delivery/recipients-of.ts';
import { whyWithheld } from './delivery/why-withheld.ts';
import { readPlan } from './documents.ts';
import { readEditing } from './editions/editing.ts';
import { optOutsOf } from './editions/opt-outs.ts';

export interface DeliverOutcome {
  readonly edition: EditionName;
  readonly subject: string;
  /** Why the letter goes to nobody yet; `null`: it goes. Nothing is claimed then, so the month is not frozen. */
  readonly withheld: Withheld | null;
  /** In the order of the configuration; where it stopped on the way, those that it came to. */
  readonly recipients: readonly RecipientOutcome[];
  readonly counts: Readonly<Record<RecipientOutcome['outcome'], number>>;
  /** Set: it is not done, and goes on when it is called again then (ISO). */
  readonly resumeAt: string | null;
}

export interface Withheld {
  /** `unread` wants to be mended; `quota` waits for the mail service, the others for a person. */
  readonly why: 'unread' | 'held' | 'unapproved' | 'quota';
  readonly says: string;
}

export interface RecipientOutcome {
  readonly to: Mailbox;
  /**
   * `unknown`: it may have gone, and no machine sends it again. `inProgress`: another run claimed it after this one
   * began. `wouldSend`: a dry run.
   */
  readonly outcome:
    | 'sent'
    | 'alreadySent'
    | 'suppressed'
    | 'refused'
    | 'unknown'
    | 'inProgress'
    | 'wouldSend';
  /** Where the mail lies, for a mailer that writes files. */
  readonly place: string | null;
  readonly reason: string | null;
}

export interface DeliverOrder {
  readonly edition: EditionName;
  readonly dryRun?: boolean;
  /** ISO: no recipient is begun less than a minute before it. Absent: no limit. */
  readonly deadline?: string;
  /** HMACs of the recipients that it is for alone. Absent: everybody. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Sends an edition to whom the frozen plan names. Each recipient's receipt is claimed before the mailer is called, so
 * that of any number of runs one sends; what became of it is written down after. Nobody gets the same edition twice.
 */
export async function deliver(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  { edition, dryRun = false, deadline, only }: DeliverOrder,
): Promise<DeliverOutcome> {
  const { store, clock, progress } = runtime;
  const started = clock.now().toISOString();
  const plan = await readPlan(store, edition.month);
  const { name, recipients: listed } = configuredLetter(edition, plan);
  const letter = await readLetter(store, edition, plan.config);
  const delivery = { edition, letter, started, dryRun };
  const outcomeOf = (
    recipients: readonly RecipientOutcome[],
    withheld: Withheld | null,
    resumeAt: string | null,
  ) => ({
    edition,
    subject: letter.subject,
    withheld,
    recipients,
    counts: countsOf(recipients),
    resumeAt,
  });
  const withheld = await whyWithheld(store, plan, edition, letter.report);
  if (withheld !== null) return outcomeOf([], told(progress, withheld), null);
  const all = await recipientsIn(runtime, edition, listed);
  const wanted = only === undefined ? all : all.filter(({ recipient }) => only.has(recipient));
  const postponed = await quotaLeft(runtime, name, await openOnes(runtime, wanted, { edition, started }));
  if (postponed !== null) return outcomeOf([], told(progress, postponed.withheld), postponed.resumeAt);
  const done: RecipientOutcome[] = [];
  for (const recipient of wanted) {
    if (isOver(deadline, clock)) return outcomeOf(done, null, clock.now().toISOString());
    const one = await deliverTo(runtime, recipient, delivery);
    done.push(one);
    progress({
      step: 'deliver',
      message: `${name}: letter ${done.length} of ${wanted.length} ${SAID[one.outcome]}`,
      ...(WARNED.has(one.outcome) && { level: 'warning' }),
    });
    // What others sent meanwhile counts too: the rest would be refused one by one.
    if (one.outcome === 'refused' && (await isUsedUp(runtime))) return outcomeOf(done, null, inAnHour(clock));
  }
  return outcomeOf(done, null, null);
}

const SAID = {
  sent: 'sent',
  alreadySent: 'was sent before',
  suppressed: 'was not sent: who it is for wants none',
  refused: 'was refused; the next run tries it again',
  unknown: 'may or may not have gone; it is not sent again',
  inProgress: 'is being sent by another run',
  wouldSend: 'would be sent',
} as const satisfies Record<RecipientOutcome['outcome'], string>;

const WARNED: ReadonlySet<RecipientOutcome['outcome']> = new Set(['refused', 'unknown']);

function told(progress: Runtime['progress'], withheld: Withheld): Withheld {
  const level = withheld.why === 'unread' ? 'warning' : 'notice';
  progress({ step: 'deliver', level, message: withheld.says });
  return withheld;
}

async function recipientsIn(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  edition: EditionName,
  listed: readonly string[],
): Promise<readonly Recipient[]> {
  const out = optOutsOf(await readEditing(runtime.store, edition.month), edition);
  return (await recipientsOf(runtime, edition, listed)).map((to) => {
    const address = to.address.toLowerCase();
    return { to, recipient: runtime.secrets.hash('recipient', address), optedOut: out.has(address) };
  });
}

/** How many would be sent now. Only a mailer with a quota wants to know. */
async function openOnes(
  { store, mailer }: Pick<Runtime, 'store' | 'mailer'>,
  wanted: readonly Recipient[],
  { edition, started }: { readonly edition: EditionName; readonly started: string },
): Promise<number> {
  if (mailer.allowance === undefined) return 0;
  const open = await sideBySide(wanted, READ_AT_ONCE, ({ recipient, optedOut }) =>
    claim(store, { edition, recipient, at: started, started, optedOut, dryRun: true }),
  );
  return open.filter(({ ours }) => ours).length;
}

const READ_AT_ONCE = 16;

function isOver(deadline: string | undefined, clock: Runtime['clock']): boolean {
  return deadline !== undefined && clock.now().getTime() > Date.parse(deadline) - A_MINUTE;
}

const A_MINUTE = 60_000;

function countsOf(recipients: readonly RecipientOutcome[]): DeliverOutcome['counts'] {
  const counts = {
    sent: 0,
    alreadySent: 0,
    suppressed: 0,
    refused: 0,
    unknown: 0,
    inProgress: 0,
    wouldSend: 0,
  };
  for (const { outcome } of recipients) counts[outcome] += 1;
  return counts;
}
