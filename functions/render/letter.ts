import type { Report } from '../model/report.ts';
import { fill } from './fill.ts';
import { type LetterView, letterViewSchema } from './letter-view.ts';
import { makeLetterView, type Room } from './make-letter-view.ts';
import { mapText } from './map-text.ts';
import type { Place } from './place.ts';
import { softBreaks } from './soft-breaks.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

/** Two minutes. */
const WORDS = 350;

/**
 * How many items are shown, from the most to the least: where the letter would be too long, the lists give up their
 * last entries first and the ask some of its own then. How many there are is always said.
 */
const ROOMS: readonly Room[] = [
  ...[5, 4, 3, 2, 1, 0].map((list) => ({ list, ask: 5, notes: 3 })),
  ...[4, 3, 2, 1].map((ask) => ({ list: 0, ask, notes: 2 })),
  { list: 0, ask: 1, notes: 1 },
];

export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly markdown: string;
}

/** The maintainers' letter, in HTML and in plain text of 72 columns, from one model. */
export function letter(report: Report, place: Place): Letter {
  const views = ROOMS.map((room) => () => letterViewSchema.parse(makeLetterView(report, place, room)));
  const view = views.find((make) => words(html(make())) <= WORDS)?.() ?? views.at(-1)!();
  return { subject: view.subject, html: html(view), text: text(view), markdown: text(view) };
}

function html(view: LetterView): string {
  return fill('letterHtml', mapText(view, softBreaks));
}

function text(view: LetterView): string {
  return `${wrap(fill('letterText', view), 72)
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()}\n`;
}
