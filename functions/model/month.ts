/** Months are `YYYY-MM`. */

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month `count` months after `month`; before it where `count` is negative. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** The `count` months that end with `month`, oldest first. */
export function monthsUpTo(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, k) => addMonths(month, k - count + 1));
}

/** First instant after the month in the zone, as ISO in UTC: `2026-07` in Europe/Berlin gives `2026-07-31T22:00:00.000Z`. */
export function monthEnd(month: string, timeZone: string): string {
  const midnight = Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`);
  // The offset is that of the instant looked for, which is known only by trying; a second try settles a change of clocks.
  const first = midnight - offset(midnight, timeZone);
  return new Date(midnight - offset(first, timeZone)).toISOString();
}

/** The month in which an instant lies in the zone. */
export function monthOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offset(instant.getTime(), timeZone)).toISOString().slice(0, 7);
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}
