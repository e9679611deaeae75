import type { TableSection } from '../model/report.ts';
import { cutAtClause } from './cut-at-clause.ts';
import { letterLink } from './letter-link.ts';
import type { LetterTable } from './letter-view.ts';

/** Beside the one that names the rows, on a telephone. */
const COLUMNS = 3;

/** Room of a cell. */
const CELL = { characters: 90, words: 16 };

/** The columns that a letter has room for, the first among them. */
export function letterTable({ columns, inShort, rows }: TableSection, shown: number): LetterTable {
  const chosen = columns
    .map(({ title, numeric }, at) => ({ title, align: numeric ? 'right' : 'left', at }) as const)
    .filter(({ title, at }) => at > 0 && inShort.includes(title))
    .slice(0, COLUMNS);
  return {
    name: columns[0]?.title ?? '',
    columns: chosen.map(({ title, align }) => ({ title, align })),
    rows: rows.slice(0, shown).map(({ cells, url }) => ({
      title: cell(cells[0]) || 'without a name',
      href: letterLink(url),
      cells: chosen.map(({ title, align, at }) => ({ column: title, text: cell(cells[at]), align })),
    })),
  };
}

function cell(words = ''): string {
  return cutAtClause(words, CELL);
}
