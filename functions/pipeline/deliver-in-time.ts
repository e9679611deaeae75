import type { EditionName } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import { type DeliverOutcome, deliver } from './deliver.ts';

/** Addresses stay out of it: it ends up in the history of an execution. */
export type Delivered = (
  | { readonly done: true }
  /** When to go on (ISO); with the same edition. */
  | { readonly done: false; readonly resumeAt: string }
) & {
  readonly counts: DeliverOutcome['counts'] & { readonly unread: number };
};

/** Delivers as far as time and quota go, and answers whether that is all, or when to go on. */
export async function deliverInTime(
  runtime: Pick<Runtime, 'store' | 'mailer' | 'clock' | 'secrets' | 'progress'>,
  { edition }: { readonly edition: EditionName },
  milliseconds: number,
): Promise<Delivered> {
  const deadline = new Date(runtime.clock.now().getTime() + milliseconds).toISOString();
  const { counts, withheld, resumeAt } = await deliver(runtime, { edition, deadline });
  const all = { counts: { ...counts, unread: withheld?.why === 'unread' ? 1 : 0 } };
  return resumeAt === null ? { done: true, ...all } : { done: false, resumeAt, ...all };
}
