import { newestFullMonth } from './month.ts';
import { stepInputs } from './step-inputs.ts';

/** The month that a person names, or that had ended when the schedule was due, however late it started. */
export function startedMonth(event: unknown, timeZone: string): string {
  const start = stepInputs.plan.parse(event);
  return 'month' in start ? start.month : newestFullMonth(new Date(start.scheduledTime), timeZone);
}
