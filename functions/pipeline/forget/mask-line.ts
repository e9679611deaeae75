import type { HarvestedRow } from '../../model/ports.ts';
import type { FacetName } from '../../model/snapshot.ts';
import type { Forgotten } from './forgotten.ts';
import { maskRow } from './mask-row.ts';

/** A row of a facet, or of a page of any facet, or a piece of a row. */
export function maskLine<Line extends object>(
  line: Line,
  facet: FacetName | null,
  forgotten: Forgotten,
): Line | null {
  const of = 'facet' in line ? (line as unknown as HarvestedRow).facet : facet;
  if (of === null) return line;
  if ('row' in line) {
    const row = maskRow(of, line.row as object, forgotten);
    return row === null ? null : { ...line, row };
  }
  if ('more' in line) return { ...line, more: maskRow(of, line.more as object, forgotten) };
  return maskRow(of, line, forgotten);
}
