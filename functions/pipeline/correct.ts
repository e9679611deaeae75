import type { LetterName } from '../model/audience.ts';
import type { CorrectionOrder } from '../model/correction-order.ts';
import { correctionKey, type EditionName, editionKey, receiptsOfMonth } from '../model/keys.ts';
import { configuredLetter, lettersOf } from '../model/letters.ts';
import type { Runtime, Store } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { Plan } from '../model/run.ts';
import { correctionChanges } from '../report/correction-changes.ts';
import { lastDelivered } from './correction/last-delivered.ts';
import { planAnew, type WantedPlan } from './correction/plan-anew.ts';
import { type DeliverOutcome, deliver } from './deliver.ts';
import { mayHaveReachedSomebody } from './delivery/may-have-reached-somebody.ts';
import { readDocument, writeDocument } from './documents.ts';
import { draftStore } from './draft-store.ts';
import { madeReport } from './editions/made-report.ts';
import { newestOrder } from './editions/newest-order.ts';
import { measure } from './measure.ts';
import { publish } from './publish.ts';
import { report } from './report.ts';
import { rollUp } from './roll-up.ts';
import { rollUpPortfolio } from './roll-up-portfolio.ts';

export interface CorrectOutcome {
  readonly letter: LetterName;
  readonly name: string;
  /**
   * `corrected`: a further revision. `rewritten`: nobody had got the letter, so it is the same revision. `goesOn`: this
   * correction was made before and is delivered further. `unchanged`: nothing would be different, so nothing was written.
   */
  readonly made: 'corrected' | 'rewritten' | 'goesOn' | 'unchanged';
  /** Against what was last sent; a sentence each. */
  readonly changes: readonly string[];
  /** Null where nothing was made. */
  readonly edition: EditionName | null;
  readonly report: Report | null;
  readonly delivered: DeliverOutcome | null;
  /** Letters that somebody has got, and that would say something else now. They stay as they are. */
  readonly alsoDifferent: readonly LetterName[];
  /** Letters that nobody has got, written anew with the same settings. */
  readonly alsoRewritten: readonly LetterName[];
}

type CorrectRuntime = Pick<Runtime, 'store' | 'secrets' | 'clock' | 'mailer' | 'progress'>;

/**
 * Sets one letter of a month right: plans and measures the month anew from what was read then, writes the letter's next
 * revision, sends it to whoever may have got the one before, and leaves the other letters as they are. All of it is made
 * aside first, so that what would change nothing leaves nothing behind. Stopped anywhere and done again, it goes on.
 *
 * @throws where the month or the letter is not there, or nothing of the month was sent yet
 */
export async function correct(
  runtime: CorrectRuntime,
  {
    letter,
    reason,
    force,
    dryRun,
    ...wanted
  }: WantedPlan & {
    readonly letter: LetterName;
    readonly reason: string;
    /** Sends it although nothing is different. */
    readonly force: boolean;
    readonly dryRun: boolean;
  },
): Promise<CorrectOutcome> {
  const { month } = wanted;
  const before = await letterBefore(runtime, month, letter);
  const { store: drafted, keep } = draftStore(runtime.store);
  const draft = { ...runtime, store: drafted };
  const plan = await planAnew(draft, wanted);
  const { name } = configuredLetter(letter, plan);
  await measureAnew(draft, plan);
  const corrected = await madeReport(draft, plan, letter);
  const changes = correctionChanges(before.report, corrected.report);
  const order = await newestOrder(drafted, month, letter);
  const goesOn =
    before.delivered !== null && isOrdered(order, before.edition, reason) && changes.length === 0;
  const nothing = { letter, name, changes, edition: null, report: null, delivered: null };
  if (changes.length === 0 && !force && !goesOn)
    return { ...nothing, made: 'unchanged', alsoDifferent: [], alsoRewritten: [] };
  if (before.delivered !== null && !goesOn)
    await orderRevision(draft, { month, letter, reason, revision: before.edition.revision + 1 });
  const { edition } = await report(draft, { month, ...letter });
  const others = await otherLetters(draft, plan, letter);
  if (!dryRun) await keep();
  const at = dryRun ? draft : runtime;
  const delivered = await deliver(at, { edition, dryRun });
  if (!dryRun) await publish(at, { month });
  const made = before.delivered === null ? 'rewritten' : goesOn ? 'goesOn' : 'corrected';
  const written = await readDocument<Report>(at.store, editionKey(edition, 'report.json'));
  return { ...nothing, made, edition, report: written, delivered, ...others };
}

/** What was sent last; where nobody has got the letter, what is written. */
async function letterBefore(runtime: CorrectRuntime, month: string, letter: LetterName) {
  const { store } = runtime;
  const { newest, delivered } = await lastDelivered(runtime, month, letter);
  const edition = delivered ?? newest;
  const report =
    edition === null ? null : await readDocument<Report>(store, editionKey(edition, 'report.json'));
  if (edition === null || report === null)
    throw new Error(
      `No letter to ${letter.audience} about ${letter.subject} for ${month}, so there is nothing to correct. Run: community-hat run --month ${month}`,
    );
  if (!(await mayHaveReachedSomebody(store, receiptsOfMonth(month))))
    throw new Error(
      `Nobody has got a letter of ${month} yet, so nothing needs a correction: what is configured now counts. Run: community-hat run --month ${month}`,
    );
  return { edition, report, delivered };
}

/** From what is pinned: the forge is asked for nothing. */
async function measureAnew(draft: CorrectRuntime, { month, batches, config }: Plan): Promise<void> {
  for (const repository of batches.flat()) await measure(draft, { month, repository });
  for (const project of config.projects) await rollUp(draft, { month, project: project.id });
  await rollUpPortfolio(draft, { month });
}

function isOrdered(order: CorrectionOrder | null, { revision }: EditionName, reason: string): boolean {
  return order !== null && order.revision === revision && order.reason === reason;
}

/** One that is there already keeps its time: it was stopped on the way, and the letter is the same to the byte. */
async function orderRevision(
  { store, clock }: Pick<Runtime, 'store' | 'clock'>,
  {
    month,
    letter,
    reason,
    revision,
  }: {
    readonly month: string;
    readonly letter: LetterName;
    readonly reason: string;
    readonly revision: number;
  },
): Promise<void> {
  const key = correctionKey(month, letter, revision);
  const begun = await readDocument<CorrectionOrder>(store, key);
  if (begun?.reason === reason) return;
  const order: CorrectionOrder = { schema: 1, revision, reason, at: clock.now().toISOString() };
  await writeDocument(store, key, order);
}

async function otherLetters(
  draft: CorrectRuntime,
  plan: Plan,
  { audience, subject }: LetterName,
): Promise<Pick<CorrectOutcome, 'alsoDifferent' | 'alsoRewritten'>> {
  const alsoDifferent: LetterName[] = [];
  const alsoRewritten: LetterName[] = [];
  const others = lettersOf(plan.config).filter(
    (other) => other.audience !== audience || other.subject !== subject,
  );
  for (const other of others) {
    const { newest, delivered } = await lastDelivered(draft, plan.month, other);
    const last = delivered ?? newest;
    if (last === null || !(await isDifferent(draft, plan, other, last))) continue;
    if (delivered !== null) alsoDifferent.push(other);
    else {
      await report(draft, { month: plan.month, ...other });
      alsoRewritten.push(other);
    }
  }
  return { alsoDifferent, alsoRewritten };
}

async function isDifferent(
  draft: { readonly store: Store; readonly secrets: Runtime['secrets'] },
  plan: Plan,
  letter: LetterName,
  last: EditionName,
): Promise<boolean> {
  const kept = await readDocument<Report>(draft.store, editionKey(last, 'report.json'));
  const { report } = await madeReport(draft, plan, letter);
  return kept === null || correctionChanges(kept, report).length > 0;
}
