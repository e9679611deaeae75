import type { EditionName } from '../model/keys.ts';
import { editionKey } from '../model/keys.ts';
import { configuredLetter } from '../model/letters.ts';
import type { Mailbox, Mailer, Message, Runtime, Sent } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { subject } from '../render/subject.ts';
import { type Letter, messageTo } from './delivery/message-to.ts';
import { claim, settle } from './delivery/receipts.ts';
import { recipientsOf } from './delivery/recipients-of.ts';
import { whyWithheld } from './delivery/why-withheld.ts';
import { readDocument, readPlan } from './documents.ts';

export interface DeliverOutcome {
  readonly edition: EditionName;
  readonly subject: string;
  /** Why the letter goes to nobody yet; `null`: it goes. Nothing is claimed then, so the month is not frozen. */
  readonly withheld: Withheld | null;
  /** In the order of the configuration. */
  readonly recipients: readonly RecipientOutcome[];
  readonly counts: Readonly<Record<RecipientOutcome['outcome'], number>>;
}

export interface Withheld {
  /** `unread` wants to be mended; the others wait for a person. */
  readonly why: 'unread' | 'held' | 'unapproved';
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

/**
 * Sends an edition to whom the frozen plan names. Each recipient's receipt is claimed before the mailer is called, so
 * that of any number of runs one sends; what became of it is written down after. Nobody gets the same edition twice.
 */
export async function deliver(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  {
    edition,
    dryRun = false,
  }: {
    readonly edition: EditionName;
    readonly dryRun?: boolean;
  },
): Promise<DeliverOutcome> {
  const { store, clock, progress } = runtime;
  const started = clock.now().toISOString();
  const plan = await readPlan(store, edition.month);
  const configured = configuredLetter(edition, plan);
  const letter = await readLetter(store, edition, plan.config);
  const recipients: RecipientOutcome[] = [];
  const withheld = await whyWithheld(store, plan, edition, letter.report);
  if (withheld !== null) {
    const level = withheld.why === 'unread' ? 'warning' : 'notice';
    progress({ step: 'deliver', level, message: withheld.says });
    return { edition, subject: letter.subject, withheld, recipients, counts: countsOf(recipients) };
  }
  const wanted = await recipientsOf(runtime, edition, configured.recipients);
  for (const to of wanted) {
    const outcome = await deliverTo(runtime, { edition, letter, to, started, dryRun });
    recipients.push(outcome);
    progress({
      step: 'deliver',
      message: `${configured.name}: letter ${recipients.length} of ${wanted.length} ${SAID[outcome.outcome]}`,
      ...(WARNED.has(outcome.outcome) && { level: 'warning' }),
    });
  }
  return { edition, subject: letter.subject, withheld, recipients, counts: countsOf(recipients) };
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

async function readLetter(
  store: Runtime['store'],
  edition: EditionName,
  config: { readonly mail?: Letter['mail']; readonly archive?: Letter['archive'] },
): Promise<Letter> {
  const report = await readDocument<Report>(store, editionKey(edition, 'report.json'));
  const html = await store.read(editionKey(edition, 'letter.html'));
  const text = await store.read(editionKey(edition, 'letter.txt'));
  if (report === null || html === null || text === null)
    throw new Error(
      `No letter of ${edition.subject} for ${edition.month}. Run: community-hat report --month ${edition.month}`,
    );
  return {
    report,
    subject: subject(report),
    html: new TextDecoder().decode(html.body),
    text: new TextDecoder().decode(text.body),
    mail: config.mail,
    archive: config.archive,
  };
}

async function deliverTo(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets'>,
  {
    edition,
    letter,
    to,
    started,
    dryRun,
  }: {
    readonly edition: EditionName;
    readonly letter: Letter;
    readonly to: Mailbox;
    readonly started: string;
    readonly dryRun: boolean;
  },
): Promise<RecipientOutcome> {
  const { store, mailer, clock, secrets } = runtime;
  const recipient = secrets.hash('recipient', to.address.toLowerCase());
  const at = clock.now().toISOString();
  // Before the claim: what cannot be written has not been tried.
  const message = messageTo(to, { edition, letter, recipient, at });
  const claimed = await claim(store, { edition, recipient, at, started, dryRun });
  if (!claimed.ours) return { to, ...claimed.known };
  if (dryRun) return { to, outcome: 'wouldSend', place: null, reason: null };
  const sent = await handOver(mailer, message);
  await settle(store, claimed, sent, clock.now().toISOString());
  return sent.outcome === 'sent'
    ? { to, outcome: 'sent', place: sent.place, reason: null }
    : { to, outcome: sent.outcome, place: null, reason: sent.reason };
}

/** A mailer says what became of a message; one that throws has left it open. */
async function handOver(mailer: Mailer, message: Message): Promise<Sent> {
  try {
    return await mailer.send(message);
  } catch (error) {
    return { outcome: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}

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
