/** Milliseconds of a day. Times in tables are milliseconds; figures are days. */
export const DAY = 86_400_000;

/** `days` before `t`. */
export function daysBefore(t: number, days: number): number {
  return t - days * DAY;
}

/** Days from `from` to `to`, to a ten-thousandth (nine seconds), so that figures are the same bytes everywhere. */
export function daysBetween(from: number, to: number): number {
  return Math.round(((to - from) / DAY) * 10_000) / 10_000;
}
