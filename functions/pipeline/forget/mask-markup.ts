import type { Forgotten } from './forgotten.ts';
import { maskText } from './mask-text.ts';

/** Tags, comments, styles, and signs written as entities: what is between them is text. */
const MARKUP =
  /(<!--[\s\S]*?-->|<(style|script)\b[\s\S]*?<\/\2\s*>|<[!/?a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|&#?[a-z0-9]{1,10};)/i;
const ATTRIBUTE = /(\s(?:href|title|alt|aria-label|content)=)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** A page or a feed: its text, and what its tags say to readers or link to. */
export function maskMarkup(markup: string, forgotten: Forgotten): string {
  if (forgotten.isEmpty) return markup;
  // Of each match: what was before it, the match, and the name of a tag that is skipped whole.
  return markup
    .split(MARKUP)
    .map((piece, at) => {
      if (at % 3 === 0) return maskText(piece, forgotten);
      if (at % 3 === 2) return '';
      return /^<[a-z]/i.test(piece) && !/^<(?:style|script)\b/i.test(piece)
        ? piece.replace(ATTRIBUTE, (_, name: string, text: string) => `${name}${maskText(text, forgotten)}`)
        : piece;
    })
    .join('');
}
