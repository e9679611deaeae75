import { monthInWords } from '../model/month.ts';

/** `2026-07` becomes `July`. */
export function monthName(month: string): string {
  return monthInWords(month).split(' ')[0]!;
}

/** `2026-10-04` becomes `4 Oct 2026`. */
export function shortDay(date: string): string {
  const [month = '', year = ''] = monthInWords(date.slice(0, 7)).split(' ');
  return `${Number(date.slice(8, 10))} ${month.slice(0, 3)} ${year}`;
}
