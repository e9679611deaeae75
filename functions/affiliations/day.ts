/** Midnight in UTC of `YYYY-MM-DD`, in milliseconds; `null` for what is no day of the calendar. */
export function dayOf(text: string): number | null {
  const [, year, month, day] = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 30 February is taken for 2 March.
  const exists = new Date(at).getUTCDate() === Number(day) && Number(month) >= 1 && Number(month) <= 12;
  return exists ? at : null;
}

/** `YYYY-MM-DD` in UTC; `null` for what has no end. */
export function dayText(at: number): string | null {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : null;
}
