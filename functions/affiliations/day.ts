/** Midnight in UTC of `YYYY-MM-DD`, in milliseconds; `null` for what is no day of the calendar. */
export function dayOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  // 30 February is taken for 2 March.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : at;
}

/** `YYYY-MM-DD` in UTC; `null` for what has no end. */
export function dayText(at: number): string | null {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : null;
}
