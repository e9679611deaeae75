import { letterHtml, letterMarkdown, letterText } from '../../templates/compiled/templates.js';
import type { Report } from '../model/report.ts';
import { fill } from './fill.ts';
import { letterRoom } from './letter-room.ts';
import { isLight, type LetterView, letterViewSchema } from './letter-view.ts';
import { makeLetterView } from './make-letter-view.ts';
import { mapText } from './map-text.ts';
import { markdownLink } from './markdown-link.ts';
import { markdownText } from './markdown-text.ts';
import type { Place } from './place.ts';
import { softBreaks } from './soft-breaks.ts';
import { withoutOwnLinks } from './without-own-links.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** Two minutes. */
const WORDS = 350;

export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** For an issue, a chat or a mailing list, so without why one gets it. */
  readonly markdown: string;
}

/** One letter from one model: as HTML, as plain text of 72 columns, and as Markdown. */
export function letter(report: Report, place: Place): Letter {
  const room = letterRoom(report.sections, (each) => fits(makeLetterView(report, place, each)));
  const chosen = letterViewSchema.parse(makeLetterView(report, place, room));
  return {
    subject: chosen.subject,
    html: html(chosen),
    text: text(chosen),
    markdown: markdown(place.open ? chosen : withoutOwnLinks(chosen)),
  };
}

function fits(view: LetterView): boolean {
  return isLight(view) && words(fill(letterHtml, view)) <= WORDS;
}

function html(view: LetterView): string {
  return fill(letterHtml, mapText(view, softBreaks));
}

function text(view: LetterView): string {
  return `${wrap(fill(letterText, view), 72)
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()}\n`;
}

function markdown(view: LetterView): string {
  const content = fill(letterMarkdown, mapText(view, markdownText, markdownLink));
  return `${content.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
