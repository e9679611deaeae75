/** Milliseconds of an ISO time; `NaN` where there is none. */
export function time(iso: string | null): number {
  return iso === null ? Number.NaN : Date.parse(iso);
}
