import type { HarvestedRow } from '../../model/ports.ts';
import { NO_REASON } from './reason-at.ts';

/** A list of the row that came with nulls and without a word: another request may bring it. `null`: none. */
export function holeIn(row: HarvestedRow): string | null {
  const told = 'row' in row ? row.row : row.more;
  const incomplete = 'incomplete' in told ? told.incomplete : undefined;
  return Object.values(incomplete ?? {}).includes(NO_REASON) ? NO_REASON : null;
}
