import { page as pageTemplate } from '../../templates/compiled/templates.js';
import type { Report } from '../model/report.ts';
import { type Around, BY_ITSELF } from './around.ts';
import { fill } from './fill.ts';
import { makePageView } from './make-page-view.ts';
import { mapText } from './map-text.ts';
import { pageViewSchema } from './page-view.ts';

/**
 * The page of an edition: all that was asked and found, each figure with its definition, numbers and evidence, and
 * every table as data beside it. Needs no script. `indexed`: search engines may keep it.
 */
export function page(
  report: Report,
  around: Around = BY_ITSELF,
  { indexed = false }: { readonly indexed?: boolean } = {},
): string {
  const view = pageViewSchema.parse(makePageView(report, { around, indexed }));
  return `${fill(pageTemplate, mapText(view, unbroken)).trim()}\n`;
}

/** A number and its per cent sign stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00A0%');
}
