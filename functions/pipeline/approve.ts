import type { Approval } from '../model/approval.ts';
import type { Editing } from '../model/config.ts';
import { approvalKey, type EditionName } from '../model/keys.ts';
import { configuredLetter, lettersOf } from '../model/letters.ts';
import { type Runtime, StoreConflict } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';
import { type DeliverOutcome, deliver } from './deliver.ts';
import { documentBytes, readDocument, readPlan } from './documents.ts';
import { draftStore } from './draft-store.ts';
import { writeEditing } from './editions/write-editing.ts';
import { newestEdition } from './newest-edition.ts';

export interface ApproveOutcome {
  readonly month: string;
  /** ISO; when it was approved first. */
  readonly at: string;
  /** It was approved before. */
  readonly again: boolean;
  readonly letters: readonly {
    readonly name: string;
    readonly edition: EditionName;
    readonly delivered: DeliverOutcome;
  }[];
}

/**
 * Lets the letters to sponsors go: writes down that they were read, and sends what waited. Done again, it sends what did
 * not go the first time.
 *
 * @throws where a letter to a sponsor is not written, or none waits for anybody
 */
export async function approve(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  {
    month,
    editing,
    dryRun,
  }: {
    readonly month: string;
    /** Of the configuration as it is now: a letter that is held by now does not go. */
    readonly editing: Editing;
    readonly dryRun: boolean;
  },
): Promise<ApproveOutcome> {
  const plan = await readPlan(runtime.store, month);
  const written = await sponsorsEditions(runtime, plan);
  // A dry run finds it approved, and leaves nothing behind.
  const store = dryRun ? draftStore(runtime.store).store : runtime.store;
  const at = { ...runtime, store };
  await writeEditing(store, month, editing);
  const approval = await approvalOf(at, month);
  const letters: ApproveOutcome['letters'][number][] = [];
  for (const { name, edition } of written)
    letters.push({ name, edition, delivered: await deliver(at, { edition, dryRun }) });
  return { month, ...approval, letters };
}

/** All of them, before any goes. */
async function sponsorsEditions(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  plan: Plan,
): Promise<readonly { readonly name: string; readonly edition: EditionName }[]> {
  const { month, config } = plan;
  const letters = lettersOf(config).filter(({ audience }) => audience === 'sponsor');
  if (letters.length === 0) throw new Error(`The plan of ${month} has no sponsors: no letter waits`);
  if (config.approval === 'none')
    throw new Error(
      `The month was planned with approval: none, so nothing waits for it. Run: community-hat deliver --month ${month}`,
    );
  const found = await Promise.all(
    letters.map(async (letter) => ({
      name: configuredLetter(letter, plan).name,
      edition: await newestEdition(runtime, month, letter, config),
    })),
  );
  const missing = found.flatMap(({ name, edition }) => (edition === null ? [name] : []));
  if (missing.length > 0)
    throw new Error(
      `There is nothing to read yet: no letter to ${missing.join(', ')} for ${month}. Run: community-hat run --month ${month}`,
    );
  return found.flatMap(({ name, edition }) => (edition === null ? [] : [{ name, edition }]));
}

async function approvalOf(
  { store, clock }: Pick<Runtime, 'store' | 'clock'>,
  month: string,
): Promise<{ readonly at: string; readonly again: boolean }> {
  const key = approvalKey(month);
  const before = await readDocument<Approval>(store, key);
  if (before !== null) return { at: before.at, again: true };
  const at = clock.now().toISOString();
  const approval: Approval = { schema: 1, month, at };
  try {
    await store.write(key, documentBytes(approval), { absent: true });
    return { at, again: false };
  } catch (error) {
    // Somebody approved it at the same moment.
    if (error instanceof StoreConflict) return approvalOf({ store, clock }, month);
    throw error;
  }
}
