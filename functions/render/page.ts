import type { Report } from '../model/report.ts';
import { fill } from './fill.ts';
import { makePageView } from './make-page-view.ts';
import { pageViewSchema } from './page-view.ts';

/** The page of an edition: every measure with its definition, numbers, evidence and asks. Needs no script. */
export function page(report: Report): string {
  return `${fill('page', pageViewSchema.parse(makePageView(report))).trim()}\n`;
}
