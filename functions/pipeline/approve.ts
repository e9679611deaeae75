import type { Editing } from '../model/config.ts';
import type { EditionName } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';
import { sponsorsEditions } from './approval/sponsors-editions.ts';
import { writeApproval } from './approval/write-approval.ts';
import { type DeliverOutcome, deliver } from './deliver.ts';
import { maintainersGotTheirs } from './delivery/maintainers-got-theirs.ts';
import { readPlan } from './documents.ts';
import { draftStore } from './draft-store.ts';
import { writeEditing } from './editions/write-editing.ts';

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
  if (plan.config.approval === 'none')
    throw new Error(
      `The month was planned with approval: none, so nothing waits for it. Run: community-hat deliver --month ${month}`,
    );
  const written = await sponsorsEditions(runtime, plan);
  // A dry run finds it approved, and leaves nothing behind.
  const store = dryRun ? draftStore(runtime.store).store : runtime.store;
  const at = { ...runtime, store };
  await writeEditing(at, month, editing);
  warnOfLeadDays(runtime, plan, await maintainersGotTheirs(runtime.store, month));
  const approval = await writeApproval(at, month, written, 'person');
  const letters: ApproveOutcome['letters'][number][] = [];
  for (const { name, edition } of written)
    letters.push({ name, edition, delivered: await deliver(at, { edition, dryRun }) });
  return { month, ...approval, letters };
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
