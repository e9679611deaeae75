import { cut } from './cut.ts';
import { plain } from './plain.ts';

/** Shares of the room that are filled at least: with whole sentences, and with anything, so that not all is lost for its end. */
const SENTENCES = 1 / 2;
const LEAST = 1 / 6;

/**
 * Sentences in a letter, at most so many characters and words: cut at the end of a sentence, or of a clause, and never where a
 * quote or a bracket is open. Where there is no such place, after a word; one long word as titles are cut.
 */
export function cutAtClause(
  text: string,
  room: { readonly characters: number; readonly words: number },
): string {
  const short = cut(text, room);
  if (short === plain(text)) return short;
  const told = short.replace(/ ?…$/, '');
  const atWord = short.endsWith(' …');
  const known = atWord ? `${told} ` : told;
  const closed = (end: number) => !isOpen(told.slice(0, end));
  const last = (mark: RegExp, share: number) =>
    [...known.matchAll(mark)]
      .map(({ index }) => index)
      .findLast((end) => end >= told.length * share && closed(end));
  const end = last(/(?<=[.!?][”"’)]?) /g, SENTENCES) ?? last(/[;,] |(?<=[.!?][”"’)]?) /g, LEAST);
  if (end !== undefined) return `${told.slice(0, end)} …`;
  if (atWord && !isOpen(told)) return short;
  const word = last(/ /g, LEAST);
  return word === undefined ? short : `${told.slice(0, word)} …`;
}

/** Apostrophes are no quotes: they open nothing. */
function isOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('“') > count('”') || count('(') > count(')') || count('"') % 2 === 1;
}
