/** Made-up repositories begin here; the last month is June 2026. All in milliseconds, UTC. */
export const CALENDAR = {
  began: Date.parse('2023-07-01T00:00:00Z'),
  monthBegins: Date.parse('2026-06-01T00:00:00Z'),
  monthEnds: Date.parse('2026-07-01T00:00:00Z'),
} as const;

export const DAY = 86_400_000;

/** ISO without milliseconds. */
export function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
