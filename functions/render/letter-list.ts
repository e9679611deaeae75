import type { ListEntry } from '../model/report.ts';
import { cut } from './cut.ts';
import { item } from './item.ts';
import { letterLink } from './letter-link.ts';
import type { LetterItem, LetterList } from './letter-view.ts';
import { sentence } from './sentence.ts';

/** Things to open, as a letter shows them. A reason that all of them share is said once, above. */
export function letterList(entries: readonly ListEntry[]): LetterList {
  const [note = ''] = entries.map((each) => each.note);
  const shared = entries.length > 1 && note !== '' && entries.every((each) => each.note === note);
  return {
    intro: shared ? `${sentence(note)}:` : null,
    items: entries.map((each) => letterItem(shared ? { ...each, note: '' } : each)),
  };
}

function letterItem(entry: ListEntry): LetterItem {
  const { title, meta } = item(entry, { characters: 90, words: 14 });
  return {
    todo: entry.todo === null ? null : cut(entry.todo, { characters: 90, words: 14 }),
    title,
    href: letterLink(entry.url),
    meta,
  };
}
