import { monthsUpTo } from '../model/month.ts';
import type { Runtime } from '../model/ports.ts';
import { STEPS, type Step } from '../model/steps.ts';
import { type JobOrder, type JobOutcome, job } from './job.ts';

/** Findings of the past, but no letter: a letter that nobody got would be followed by what became of its ask. */
const STEPS_OF_THE_PAST: ReadonlySet<Step> = new Set(STEPS.slice(0, STEPS.indexOf('report')));

/**
 * The month of the order, and from the same harvest the findings of the months before it, the oldest first.
 * @param months how many in all, the month itself included; 1 is the month alone
 */
export async function backfill(runtime: Runtime, order: JobOrder, months: number): Promise<JobOutcome> {
  const outcome = await job(runtime, order);
  if (outcome.resumeAt !== null) return outcome;
  const steps = order.steps.filter((step) => STEPS_OF_THE_PAST.has(step));
  const past: JobOutcome[] = [];
  for (const month of monthsUpTo(order.month, months).slice(0, -1)) {
    runtime.progress({
      step: 'run',
      level: 'notice',
      message: `${month}, from what was read for ${order.month}`,
    });
    past.push(await job(runtime, { ...order, month, steps, refresh: false }));
  }
  return { ...outcome, done: [...past.flatMap(({ done }) => done), ...outcome.done] };
}
