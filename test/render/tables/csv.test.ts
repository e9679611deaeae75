import { parse } from 'csv-parse/sync';
import { csv } from '../../../functions/render/tables/csv.ts';
import { HOSTILE_TITLES } from '../../builders/letters.ts';
import { FORMULAS } from '../../builders/page-reports.ts';

const name = 'where';

test('reads back as what was written: numbers without quotes, what is unknown empty, lines that end in CR LF', () => {
  const text = csv({
    name,
    columns: ['project', 'n'],
    rows: [
      ['Harbour, "Lights"', 1204.5],
      ['Fog', null],
    ],
  });
  expect(text).toBe('project,n\r\n"Harbour, ""Lights""",1204.5\r\nFog,\r\n');
});

test('a negative number is a number', () => {
  expect(csv({ name, columns: ['n'], rows: [[-1.5]] })).toBe('n\r\n-1.5\r\n');
});

test('a title over two lines stays one cell', () => {
  const text = csv({ name, columns: ['title'], rows: [['one\r\ntwo'], ['three']] });
  expect(parse(text)).toEqual([['title'], ['one\r\ntwo'], ['three']]);
});

test.each(HOSTILE_TITLES)('%j is read back as it was', (title) => {
  expect(parse(csv({ name, columns: ['title', 'n'], rows: [[title, 1]] }))).toEqual([
    ['title', 'n'],
    [title, '1'],
  ]);
});

test.each(FORMULAS)('%j is no formula', (title) => {
  const [, [cell]] = parse(csv({ name, columns: ['title'], rows: [[title]] })) as [string[], [string]];
  expect(cell.replaceAll("'", '')).toBe(title.replaceAll("'", ''));
  // A spreadsheet set to semicolons cuts it there.
  for (const part of cell.split(';')) expect(part).not.toMatch(/^[\s\p{C}]*[=+\-@\uFF1D\uFE63]/u);
});

test('a title of a column is no formula either', () => {
  expect(csv({ name, columns: ['=cmd()'], rows: [] })).toBe("'=cmd()\r\n");
});
