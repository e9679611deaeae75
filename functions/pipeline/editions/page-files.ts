import type { Report } from '../../model/report.ts';
import type { Around } from '../../render/around.ts';
import { page } from '../../render/page.ts';
import { csv } from '../../render/tables/csv.ts';
import { tables } from '../../render/tables/tables.ts';
import type { PageFiles } from './write-edition.ts';

/** What the archive has of an edition beside the letter: its page, and each of its tables as data. */
export function pageFiles(
  report: Report,
  around?: Around,
  { indexed = false }: { readonly indexed?: boolean } = {},
): PageFiles {
  const data = tables(report).map((table) => [`${table.name}.csv`, encode(csv(table))] as const);
  return { 'index.html': encode(page(report, around, { indexed })), ...Object.fromEntries(data) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
