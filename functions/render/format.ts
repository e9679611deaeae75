import { monthInWords } from '../model/month.ts';

/** `2026-07` becomes `July`. */
export function monthName(month: string): string {
  return monthInWords(month).split(' ')[0]!;
}

/** `2026-07-04T09:00:00Z` becomes `4 July 2026`, in UTC. No locale of the machine takes part. */
export function day(instant: string): string {
  return `${Number(instant.slice(8, 10))} ${monthInWords(instant.slice(0, 7))}`;
}
