const LONGEST = 30;

/**
 * Lets a word without an end be broken where a mail client does not know `overflow-wrap`: a place of no width after
 * each thirty characters, never within one that is made of several. And keeps a number and its per cent sign together.
 */
export function softBreaks(text: string): string {
  if (text.length <= LONGEST && !text.includes('%')) return text;
  return text.replace(/(\d) %/g, '$1\u00A0%').replace(/\S{31,}/gu, broken);
}

function broken(word: string): string {
  let result = '';
  let length = 0;
  for (const point of word) {
    const joined = /\p{M}|\p{Emoji_Modifier}|\u200D/u.test(point) || result.endsWith('\u200D');
    if (length >= LONGEST && !joined) {
      result += '\u200B';
      length = 0;
    }
    result += point;
    length++;
  }
  return result;
}
