import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from './table.ts';

/** RFC 4180: a line of titles, commas, lines that end in CR LF. No text in it is a formula for any spreadsheet. */
export function csv({ columns, rows }: Table): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(harmless)),
    { record_delimiter: 'windows' },
  );
}

/**
 * What a spreadsheet would compute gets an apostrophe before it: signs that begin a formula in any width or form of
 * Unicode, also after what is not seen; and within a text where a spreadsheet set to semicolons or tabs cuts it.
 */
function harmless(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const begins = /^[\t\r\n]/.test(cell) || isSign(cell.replace(/^[\s\p{C}]+/u, ''));
  const within = cell.replace(/(?<=[;\t\r\n])(?=[^\s])/g, (_, at: number) =>
    isSign(cell.slice(at)) ? "'" : '',
  );
  return begins ? `'${within}` : within;
}

function isSign(text: string): boolean {
  const [first = ''] = text;
  return /^[=+\-@\u2212]/.test(first.normalize('NFKC'));
}
