import { calendar } from './calendar.ts';
import { seededHex } from './seeded-hex.ts';

const COUNT = 24;

/** The months of the made-up community, 0 to 23, for work that comes back every month. */
export const season = {
  months: Array.from({ length: COUNT }, (_, month) => month),
  /** Some hour of a working day; `what` tells two events of the same day apart. */
  day(month: number, day: number, what: string): number {
    const hours = 8 + (Number.parseInt(seededHex(`hour ${month} ${day} ${what}`, 3), 16) % 540) / 60;
    return Date.UTC(2024, 7 + month, day) + Math.round(hours * 3600) * 1000;
  },
  /** The month of a moment. */
  monthOf(moment: number): number {
    const date = new Date(moment);
    return (date.getUTCFullYear() - 2024) * 12 + date.getUTCMonth() - 7;
  },
  end: calendar.monthEnd,
};
