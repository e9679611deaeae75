import { monthInWords } from './month.ts';

/**
 * `2026-07-04`, or an instant of that day in UTC, becomes `4 July 2026`; in a letter about a month of the same year
 * `4 July`. No locale of the machine takes part.
 */
export function dayInWords(day: string, month?: string): string {
  const [name, year] = monthInWords(day.slice(0, 7)).split(' ');
  const short = `${Number(day.slice(8, 10))} ${name}`;
  return month?.slice(0, 4) === year ? short : `${short} ${year}`;
}
