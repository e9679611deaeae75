/**
 * How many months before the one that ends at `t` the instant `at` was: 0 in that month, 1 in the month before. Months
 * are those of the zone in which `t` ends one, as far as its offset from UTC stays the same.
 */
export function monthsAgo(at: number, t: number): number {
  const offset = t - nearestMonthStart(t);
  // Months end a millisecond before the next begins; what is told of acts has whole seconds.
  const second = Math.round(offset / 1000) * 1000;
  return monthOf(t - second - 1) - monthOf(at - second);
}

function nearestMonthStart(t: number): number {
  const { year, month } = parts(t);
  const start = Date.UTC(year, month, 1);
  const next = Date.UTC(year, month + 1, 1);
  return t - start < next - t ? start : next;
}

function monthOf(at: number): number {
  const { year, month } = parts(at);
  return year * 12 + month;
}

function parts(at: number): { readonly year: number; readonly month: number } {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}
