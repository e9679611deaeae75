import { DAY } from '../days.ts';

/** Whole days from one day to the other, both `YYYY-MM-DD`; 0 where it was done by then, or where no day was over. */
export function daysLate(lastDay: string | null, doneOn: string): number {
  return lastDay === null ? 0 : Math.max(0, (Date.parse(doneOn) - Date.parse(lastDay)) / DAY);
}
