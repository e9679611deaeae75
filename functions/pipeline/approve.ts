import type { Approval } from '../model/approval.ts';
import type { Editing } from '../model/config.ts';
import { approvalKey, type EditionName, editionKey, receiptsOfMonth } from '../model/keys.ts';
import { configuredLetter, lettersOf } from '../model/letters.ts';
import { type Runtime, StoreConflict } from '../model/ports.ts';
import type { Receipt } from '../model/receipt.ts';
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
  await writeEditing(at, month, editing);
  warnOfLeadDays(runtime, plan, await maintainersGotTheirs(runtime.store, month));
  const approval = await approvalOf(
    at,
    month,
    written.map(({ edition }) => editionKey(edition, 'report.json')),
  );
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
  editions: readonly string[],
): Promise<{ readonly at: string; readonly again: boolean }> {
  const key = approvalKey(month);
  const found = await store.read(key);
  const before = found === null ? null : await readDocument<Approval>(store, key);
  const known = before?.editions ?? [];
  if (before !== null && editions.every((edition) => known.includes(edition)))
    return { at: before.at, again: true };
  const at = before?.at ?? clock.now().toISOString();
  const approval: Approval = { schema: 1, month, at, editions: [...new Set([...known, ...editions])].sort() };
  try {
    await store.write(key, documentBytes(approval), found === null ? { absent: true } : { etag: found.etag });
    return { at, again: false };
  } catch (error) {
    // Somebody approved it at the same moment.
    if (error instanceof StoreConflict) return approvalOf({ store, clock }, month, editions);
    throw error;
  }
}

/** When the last maintainer got a letter of the month; null: none did. ISO. */
async function maintainersGotTheirs(store: Runtime['store'], month: string): Promise<string | null> {
  let last: string | null = null;
  for await (const key of store.list(`${receiptsOfMonth(month)}maintainers/`)) {
    const receipt = await readDocument<Receipt>(store, key);
    if (receipt?.state === 'sent' && (last === null || receipt.at > last)) last = receipt.at;
  }
  return last;
}

const DAY = 24 * 60 * 60 * 1000;

/** Maintainers were told after how many days sponsors see the figures. It is for a person to say that it is soon enough. */
function warnOfLeadDays(
  { clock, progress }: Pick<Runtime, 'clock' | 'progress'>,
  { config }: Plan,
  last: string | null,
): void {
  if (last === null) return;
  const until = Date.parse(last) + config.leadDays * DAY;
  if (clock.now().getTime() >= until) return;
  const days = config.leadDays === 1 ? '1 day' : `${config.leadDays} days`;
  progress({
    step: 'approve',
    level: 'warning',
    message: `maintainers got their letters on ${last.slice(0, 10)} and were promised ${days} before sponsors see the figures, until ${new Date(until).toISOString().slice(0, 10)}`,
  });
}
