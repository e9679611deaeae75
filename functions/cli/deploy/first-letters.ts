import { dayInWords } from '../../model/day-in-words.ts';
import { monthInWords, monthsBack, newestFullMonth } from '../../model/month.ts';

/** When the schedule begins the next month, and which. `infra/schedule.ts` starts it on the morning of the 2nd. */
export function firstLetters(now: Date, timeZone: string): { readonly day: string; readonly about: string } {
  const running = monthsBack(newestFullMonth(now, timeZone), -1);
  const day = Number(now.toLocaleString('en-US', { timeZone, day: 'numeric' }));
  const hour = Number(now.toLocaleString('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }));
  const isBefore = day < 2 || (day === 2 && hour < 6);
  const start = isBefore ? running : monthsBack(running, -1);
  return { day: dayInWords(`${start}-02`), about: monthInWords(monthsBack(start, 1)) };
}
