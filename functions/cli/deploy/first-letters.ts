import { dayInWords } from '../../model/day-in-words.ts';
import { monthInWords, monthsBack, newestFullMonth } from '../../model/month.ts';
import { MONTH_STARTS } from '../../model/month-starts.ts';

/** When the schedule begins the next month, and which. */
export function firstLetters(now: Date, timeZone: string): { readonly day: string; readonly about: string } {
  const running = monthsBack(newestFullMonth(now, timeZone), -1);
  const day = Number(now.toLocaleString('en-US', { timeZone, day: 'numeric' }));
  const hour = Number(now.toLocaleString('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }));
  const isBefore = day < MONTH_STARTS.day || (day === MONTH_STARTS.day && hour < MONTH_STARTS.hour);
  const start = isBefore ? running : monthsBack(running, -1);
  return {
    day: dayInWords(`${start}-${String(MONTH_STARTS.day).padStart(2, '0')}`),
    about: monthInWords(monthsBack(start, 1)),
  };
}
