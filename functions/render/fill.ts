import type { TemplateDelegate } from 'handlebars';
import Handlebars from 'handlebars/runtime.js';
import { templates } from '../../templates/compiled/templates.js';
import { mapText } from './map-text.ts';
import { plain } from './plain.ts';

export type TemplateName = keyof typeof templates;

/**
 * The border: every text of a view model is made harmless here, whoever wrote it, and only plain JSON meets a
 * template. In HTML, Handlebars escapes it beside that.
 */
export function fill(name: TemplateName, view: object): string {
  const model: unknown = JSON.parse(JSON.stringify(mapText(view, plain)));
  return READY[name](model);
}

const READY = Object.fromEntries(
  Object.entries(templates).map(([name, compiled]) => [name, Handlebars.template(compiled)]),
) as Readonly<Record<TemplateName, TemplateDelegate>>;
