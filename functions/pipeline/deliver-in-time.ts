import type { LetterName } from '../model/audience.ts';
import type { Runtime } from '../model/ports.ts';
import { type DeliverOutcome, deliver } from './deliver.ts';
import { readPlan } from './documents.ts';
import { newestEdition } from './newest-edition.ts';

/** Addresses stay out of it: it ends up in the history of an execution. */
export type Delivered = (
  | { readonly done: true }
  /** When to go on (ISO); with the same letter. */
  | { readonly done: false; readonly resumeAt: string }
) & {
  readonly counts: DeliverOutcome['counts'] & { readonly unread: number };
};

/**
 * Delivers the newest edition of a letter as far as time and quota go, and answers whether that is all, or when to go on.
 *
 * @throws where it is not written
 */
export async function deliverInTime(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  { month, ...letter }: LetterName & { readonly month: string },
  milliseconds: number,
): Promise<Delivered> {
  const { config } = await readPlan(runtime.store, month);
  const edition = await newestEdition(runtime, month, letter, config);
  if (edition === null)
    throw new Error(
      `No letter to ${letter.audience} about ${letter.subject} for ${month}. Run: community-hat report --month ${month}`,
    );
  const deadline = new Date(runtime.clock.now().getTime() + milliseconds).toISOString();
  const { counts, withheld, resumeAt } = await deliver(runtime, { edition, deadline });
  const all = { counts: { ...counts, unread: withheld?.why === 'unread' ? 1 : 0 } };
  return resumeAt === null ? { done: true, ...all } : { done: false, resumeAt, ...all };
}
