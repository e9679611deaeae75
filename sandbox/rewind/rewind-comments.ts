import type { Moment } from './moment.ts';

interface Dated {
  readonly createdAt: string;
  readonly updatedAt?: string | null;
}

/** What was written by then; an edit that is still to come has not touched it. */
export function rewindComments<Row extends Dated>(moment: Moment, rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ createdAt }) => moment.saw(createdAt))
    .map((row) => (moment.awaits(row.updatedAt) ? { ...row, updatedAt: row.createdAt } : row));
}
