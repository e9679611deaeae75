import type { Evidence } from '../model/finding.ts';
import { item } from './item.ts';
import type { LetterList } from './letter-view.ts';
import { sentence } from './sentence.ts';

/** What of a list the letter shows. A reason that all of it shares is said once, above it. */
export function letterList(evidence: readonly Evidence[], shown: number, total: number): LetterList {
  const entries = evidence.slice(0, shown);
  const [note = ''] = entries.map((each) => each.note);
  const shared = entries.length > 1 && note !== '' && entries.every((each) => each.note === note);
  return {
    intro: shared ? `${sentence(note)}:` : null,
    items: entries.map((each) => item(shared ? { ...each, note: '' } : each, { characters: 90, words: 14 })),
    more: more(entries.length, total),
  };
}

function more(shown: number, total: number): string | null {
  if (shown >= total) return null;
  return shown === 0 ? `${total} in all, on the page.` : `${shown} of ${total}; all are on the page.`;
}
