/**
 * When the month that ends at `t` began, and the months before it, newest first, in milliseconds. They are months of the
 * zone in which `t` ends one, as far as its offset from UTC stays the same.
 * @param count how many
 */
export function monthStarts(t: number, count: number): readonly number[] {
  const end = nearestMonthStart(t);
  // Months end a millisecond before the next begins, and offsets have whole seconds.
  const offset = Math.round((t - end) / 1000) * 1000;
  const { year, month } = parts(end);
  return Array.from({ length: count }, (_, ago) => Date.UTC(year, month - 1 - ago, 1) + offset);
}

/** In UTC; no zone is further from it than a month from the next. */
function nearestMonthStart(t: number): number {
  const { year, month } = parts(t);
  const start = Date.UTC(year, month, 1);
  const next = Date.UTC(year, month + 1, 1);
  return t - start < next - t ? start : next;
}

function parts(t: number): { readonly year: number; readonly month: number } {
  const date = new Date(t);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}
