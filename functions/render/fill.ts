import type { TemplateDelegate } from 'handlebars';
import Handlebars from 'handlebars/runtime.js';
import { templates } from '../../templates/compiled/templates.js';
import { mapText } from './map-text.ts';
import { plain } from './plain.ts';

export type TemplateName =
  | 'letterHtml'
  | 'letterText'
  | 'letterMarkdown'
  | 'page'
  | 'archiveHome'
  | 'archiveMonth'
  | 'archiveSubject'
  | 'archiveMethod';

/**
 * The border: every text of a view model is made harmless here, whoever wrote it, and only plain JSON meets a
 * template. In HTML, Handlebars escapes it beside that.
 */
export function fill(name: TemplateName, view: object): string {
  const model: unknown = JSON.parse(JSON.stringify(mapText(view, plain)));
  return READY[name](model);
}

const READY: Readonly<Record<TemplateName, TemplateDelegate>> = {
  letterHtml: Handlebars.template(templates.letterHtml),
  letterText: Handlebars.template(templates.letterText),
  letterMarkdown: Handlebars.template(templates.letterMarkdown),
  page: Handlebars.template(templates.page),
  archiveHome: Handlebars.template(templates.archiveHome),
  archiveMonth: Handlebars.template(templates.archiveMonth),
  archiveSubject: Handlebars.template(templates.archiveSubject),
  archiveMethod: Handlebars.template(templates.archiveMethod),
};
