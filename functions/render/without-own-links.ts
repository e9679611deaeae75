import type { LetterMore, LetterView } from './letter-view.ts';

/** The letter without links to its own pages: a private page is private because nobody knows its address. */
export function withoutOwnLinks(view: LetterView): LetterView {
  const { correction, ask, furtherAsks, left, foot } = view;
  return {
    ...view,
    correction: correction && { ...correction, more: unlinked(correction.more) },
    ask: ask && { ...ask, more: unlinked(ask.more) },
    furtherAsks: furtherAsks && {
      ...furtherAsks,
      asks: furtherAsks.asks.map((each) => ({ ...each, href: null })),
    },
    sections: view.sections.map((section) => ({ ...section, more: unlinked(section.more) })),
    left: left && { ...left, href: null },
    foot: { ...foot, href: null, page: null, method: { href: null } },
  };
}

function unlinked(more: LetterMore | null): LetterMore | null {
  return more && { ...more, href: null };
}
