import { monthInWords } from '../model/month.ts';

/** `2026-07-04` becomes `4 July 2026`. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthInWords(day.slice(0, 7))}`;
}
