import type { TemplateDelegate } from 'handlebars';
import Handlebars from 'handlebars/runtime.js';
import { mapText } from './map-text.ts';
import { plain } from './plain.ts';

export type CompiledTemplate = Parameters<typeof Handlebars.template>[0];

/**
 * The border: every text of a view model is made harmless here, whoever wrote it, and only plain JSON meets a
 * template. In HTML, Handlebars escapes it beside that.
 * @param template one of `templates/compiled/`; by itself, so that a bundle has no other
 */
export function fill(template: CompiledTemplate, view: object): string {
  const model: unknown = JSON.parse(JSON.stringify(mapText(view, plain)));
  return ready(template)(model);
}

const READY = new WeakMap<CompiledTemplate, TemplateDelegate>();

function ready(template: CompiledTemplate): TemplateDelegate {
  const known = READY.get(template);
  if (known !== undefined) return known;
  const made = Handlebars.template(template);
  READY.set(template, made);
  return made;
}
