import type { LetterName } from '../model/audience.ts';
import type { Editing } from '../model/config.ts';
import { type EditionName, editionKey } from '../model/keys.ts';
import { configuredLetter, lettersOf } from '../model/letters.ts';
import type { Mailbox, Runtime } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { Plan } from '../model/run.ts';
import { subject } from '../render/subject.ts';
import { sideBySide } from './archive/side-by-side.ts';
import { type DeliverOutcome, deliver, type Withheld } from './deliver.ts';
import { type InDoubt, inDoubt } from './delivery/in-doubt.ts';
import { quotaLeft } from './delivery/quota.ts';
import { release } from './delivery/receipts.ts';
import { whyWithheld } from './delivery/why-withheld.ts';
import { readDocument, readPlan } from './documents.ts';
import { writeEditing } from './editions/write-editing.ts';
import { newestEdition } from './newest-edition.ts';

export interface ResendOutcome {
  readonly month: string;
  /** Letters with somebody of whom it is not known whether they got it. */
  readonly letters: readonly ResentLetter[];
}

export interface ResentLetter extends LetterName {
  readonly name: string;
  readonly edition: EditionName;
  readonly headline: string;
  readonly unknown: readonly {
    /** `null`: the plan lists nobody with this address any more, so it is not sent again. */
    readonly to: Mailbox | null;
    /** When it was tried; ISO. */
    readonly since: string;
    readonly reason: string | null;
  }[];
  /** Why it is left as it is although somebody wanted it to be sent again. */
  readonly withheld: Withheld | null;
  /** What came of sending it again; `null`: it was not. */
  readonly delivered: DeliverOutcome | null;
}

/**
 * Sends the newest edition of letters once more to those of whom nobody knows whether they got it: a person's act, since
 * some may get it twice. Each delivery is released first, on the condition that nobody has learnt more about it.
 */
export async function resend(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  {
    month,
    of,
    editing,
    dryRun,
  }: {
    readonly month: string;
    /** Narrows it to letters of an audience, or about a subject. */
    readonly of: Partial<LetterName>;
    /** Of the configuration as it is now. */
    readonly editing: Editing;
    readonly dryRun: boolean;
  },
): Promise<ResendOutcome> {
  const plan = await readPlan(runtime.store, month);
  if (!dryRun) await writeEditing(runtime, month, editing);
  const wanted = lettersOf(plan.config).filter(
    (letter) =>
      (of.audience ?? letter.audience) === letter.audience &&
      (of.subject ?? letter.subject) === letter.subject,
  );
  const found = await sideBySide(wanted, LETTERS_AT_ONCE, (letter) => doubtsOf(runtime, plan, letter));
  const letters: ResentLetter[] = [];
  for (const one of found)
    if (one !== null) letters.push(dryRun ? told(one) : await sendAgain(runtime, plan, one));
  return { month, letters };
}

const LETTERS_AT_ONCE = 16;

interface Doubts extends LetterName {
  readonly name: string;
  readonly edition: EditionName;
  readonly report: Report;
  readonly doubts: readonly InDoubt[];
}

async function doubtsOf(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock'>,
  plan: Plan,
  letter: LetterName,
): Promise<Doubts | null> {
  const { name, recipients } = configuredLetter(letter, plan);
  const edition = await newestEdition(runtime, plan.month, letter, plan.config);
  if (edition === null) return null;
  const doubts = await inDoubt(runtime, edition, recipients);
  const report = await readDocument<Report>(runtime.store, editionKey(edition, 'report.json'));
  return doubts.length === 0 || report === null ? null : { ...letter, name, edition, report, doubts };
}

function told({ report, doubts, ...letter }: Doubts): ResentLetter {
  const unknown = doubts.map(({ to, receipt }) => ({ to, since: receipt.at, reason: receipt.reason }));
  return { ...letter, headline: subject(report), unknown, withheld: null, delivered: null };
}

async function sendAgain(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  plan: Plan,
  letter: Doubts,
): Promise<ResentLetter> {
  const { store, clock } = runtime;
  const { edition, report, name } = letter;
  const listed = letter.doubts.filter(({ to }) => to !== null);
  const withheld =
    (await whyWithheld(store, plan, edition, report)) ??
    (await quotaLeft(runtime, name, listed.length))?.withheld ??
    null;
  if (withheld !== null || listed.length === 0) return { ...told(letter), withheld };
  const released = new Set<string>();
  for (const doubt of listed)
    if (await release(store, doubt, clock.now().toISOString())) released.add(doubt.receipt.recipient);
  const delivered = await deliver(runtime, { edition, only: released });
  return { ...told(letter), delivered };
}
