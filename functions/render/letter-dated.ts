import type { DatedEntry } from '../model/report.ts';
import { cut } from './cut.ts';
import { shortDay } from './format.ts';
import { letterLink } from './letter-link.ts';
import type { LetterDated } from './letter-view.ts';
import { STATUS_WORDS, type StatusWords } from './status-words.ts';

/** A promise with its day. */
export function letterDated(entry: DatedEntry): LetterDated {
  const { kind, title, url, repository, status, note } = entry;
  const { word, from } = STANDS[status];
  const { symbol, key, colour } = from;
  const parts = [kind, repository?.split('/').at(-1) ?? '', cut(note, { characters: 90, words: 14 })];
  return {
    day: entry.day === null ? 'no day' : shortDay(entry.day),
    symbol,
    word,
    key,
    colour,
    title: cut(title, { characters: 90, words: 14 }) || 'without a title',
    href: letterLink(url),
    meta: parts.filter((part) => part !== '').join(' · '),
  };
}

const STANDS = {
  overdue: { word: 'overdue', from: STATUS_WORDS.neglected },
  ahead: { word: 'ahead', from: STATUS_WORDS.noted },
  done: { word: 'done', from: STATUS_WORDS.fine },
} as const satisfies Record<DatedEntry['status'], { readonly word: string; readonly from: StatusWords }>;
