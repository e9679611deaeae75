import type { Report } from '../../model/report.ts';
import type { Around } from '../../render/around.ts';
import { page } from '../../render/page.ts';
import type { PageFiles } from './write-edition.ts';

/** What the archive has of an edition beside the letter: its page. */
export function pageFiles(report: Report, around: Around): PageFiles {
  return { 'index.html': new TextEncoder().encode(page(report, around)) };
}
