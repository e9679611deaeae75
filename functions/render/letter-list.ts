import type { Evidence } from '../model/finding.ts';
import { item } from './item.ts';
import type { LetterList } from './letter-view.ts';
import { sentence } from './sentence.ts';

interface Room {
  readonly shown: number;
  /** Items that there are, more than those at hand perhaps. */
  readonly total: number;
  /** Whether the reader can open the page, which has all of them. */
  readonly hasPage: boolean;
}

/** What of a list the letter shows. A reason that all of it shares is said once, above it. */
export function letterList(evidence: readonly Evidence[], { shown, total, hasPage }: Room): LetterList {
  const entries = evidence.slice(0, shown);
  const [note = ''] = entries.map((each) => each.note);
  const shared = entries.length > 1 && note !== '' && entries.every((each) => each.note === note);
  return {
    intro: shared ? `${sentence(note)}:` : null,
    items: entries.map((each) => item(shared ? { ...each, note: '' } : each, { characters: 90, words: 14 })),
    more: entries.length >= total ? null : more(entries.length, total, hasPage),
  };
}

function more(shown: number, total: number, hasPage: boolean): string {
  const here = shown === 0 ? `${total} in all` : `${shown} of ${total}`;
  return hasPage ? `${here}; all are on the page.` : `${here}; reply to get them all.`;
}
