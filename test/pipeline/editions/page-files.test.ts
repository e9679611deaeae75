import { parse } from 'csv-parse/sync';
import { pageFiles } from '../../../functions/pipeline/editions/page-files.ts';
import { PAGE_REPORTS } from '../../builders/page-reports.ts';

const names = Object.keys(PAGE_REPORTS) as (keyof typeof PAGE_REPORTS)[];

test.each(names)('each file that the %s page links to is written beside it, and no other', (name) => {
  const files = pageFiles(PAGE_REPORTS[name]());
  const html = text(files['index.html']);
  const linked = [...html.matchAll(/href="([a-z-]+\.csv)"/g)].map(([, file]) => file!);
  expect(Object.keys(files).sort()).toEqual([...new Set(linked), 'index.html'].sort());
});

test.each(names)('the tables of the %s page have as many cells in each line as titles', (name) => {
  for (const [file, body] of Object.entries(pageFiles(PAGE_REPORTS[name]()))) {
    if (!file.endsWith('.csv')) continue;
    // The parser refuses lines of another length.
    const [titles] = parse(text(body)) as string[][];
    expect(new Set(titles).size).toBe(titles!.length);
    expect(titles!.length).toBeGreaterThan(1);
  }
});

test('the same report makes the same bytes', () => {
  expect(pageFiles(PAGE_REPORTS.hostile())).toEqual(pageFiles(PAGE_REPORTS.hostile()));
});

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
