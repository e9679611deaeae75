const DAY = 86_400_000;
const MONTH_END = Date.UTC(2026, 7, 1);

/** The days of the made-up community. Moments are milliseconds since 1970, always whole seconds. */
export const calendar = {
  day: DAY,
  hour: DAY / 24,
  minute: 60_000,
  start: Date.UTC(2024, 7, 1),
  /** T: the end of July 2026, the month that the community is looked at. */
  monthEnd: MONTH_END,
  /** Nothing happens from here on; what a story plans for later simply has not happened yet. */
  horizon: MONTH_END - 2 * (DAY / 24),
  asOf: '2026-08-02T06:00:00Z',
  /** So many days before T. */
  before(days: number): number {
    return seconds(MONTH_END - days * DAY);
  },
  /** So many days after a moment. */
  after(moment: number, days: number): number {
    return seconds(moment + days * DAY);
  },
  iso(moment: number): string {
    return `${new Date(moment).toISOString().slice(0, 19)}Z`;
  },
  /** As git keeps it: local time with the author's own offset from UTC. */
  isoWithOffset(moment: number, offsetMinutes: number): string {
    const local = new Date(moment + offsetMinutes * 60_000).toISOString().slice(0, 19);
    const size = Math.abs(offsetMinutes);
    const sign = offsetMinutes < 0 ? '-' : '+';
    return `${local}${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  },
};

function seconds(moment: number): number {
  return Math.round(moment / 1000) * 1000;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
