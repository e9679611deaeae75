import type { Report } from '../model/report.ts';
import type { Around } from './around.ts';
import { fill } from './fill.ts';
import { makePageView } from './make-page-view.ts';
import { pageViewSchema } from './page-view.ts';

/** The page of an edition: every measure with its definition, numbers, evidence and asks. Needs no script. */
export function page(report: Report, _around?: Around): string {
  return `${fill('page', pageViewSchema.parse(makePageView(report))).trim()}\n`;
}
