/**
 * Months as `YYYY-MM`, which sort as text. Where a month ends is a matter of the zone that is configured.
 */

/** First instant after the month in the zone, ISO in UTC without fractions: the `T` of every indicator. */
export function monthEnd(month: string, timeZone: string): string {
  const midnight = Date.UTC(yearOf(month), numberOf(month), 1);
  const clock = wallClock(timeZone);
  // No zone is further than a day from UTC. Searching for the step from one month to the next needs no offset,
  // so a night in which the clocks change, or in which midnight does not exist, is nothing special.
  let before = midnight / 1000 - DAY;
  let after = midnight / 1000 + DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (clock(middle) > month) after = middle;
    else before = middle;
  }
  return new Date(after * 1000).toISOString().replace('.000Z', 'Z');
}

export function previousMonth(month: string): string {
  return monthsBack(month, 1);
}

/** `monthsBack('2026-01', 2)` is `2025-11`; a negative count goes forward. */
export function monthsBack(month: string, count: number): string {
  const months = yearOf(month) * 12 + numberOf(month) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** `count` months, oldest first; the last is `month` itself. */
export function monthsUpTo(month: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => monthsBack(month, count - 1 - i));
}

/** The newest month that has ended in the zone. */
export function newestFullMonth(now: Date, timeZone: string): string {
  return previousMonth(wallClock(timeZone)(Math.floor(now.getTime() / 1000)));
}

export function isMonth(text: string): boolean {
  return /^[12]\d{3}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** `July 2026` */
export function monthInWords(month: string): string {
  return `${NAMES[numberOf(month) - 1]} ${yearOf(month)}`;
}

const DAY = 24 * 60 * 60;

const NAMES = [
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
] as const;

/** The month that a calendar on a wall of the zone shows at an instant, in seconds since 1970. */
function wallClock(timeZone: string): (seconds: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
  });
  return (seconds) => {
    const parts = format.formatToParts(seconds * 1000);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}`;
  };
}

function yearOf(month: string): number {
  return Number(split(month)[0]);
}

/** 1 is January. */
function numberOf(month: string): number {
  return Number(split(month)[1]);
}

function split(month: string): readonly string[] {
  if (!isMonth(month)) throw new Error(`"${month.slice(0, 40)}" is no month; a month is written as 2026-07`);
  return month.split('-');
}
