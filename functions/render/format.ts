const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-07` becomes `July`. Own tables: no locale of the machine takes part. */
export function monthName(month: string): string {
  return MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
}

/** `2026-07` becomes `July 2026`. */
export function monthAndYear(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** `2026-07-04T09:00:00Z` becomes `4 July 2026`, in UTC. */
export function day(instant: string): string {
  return `${Number(instant.slice(8, 10))} ${monthAndYear(instant.slice(0, 7))}`;
}
