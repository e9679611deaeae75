const LONGEST = 30;

/**
 * Lets a word without an end be broken where a mail client does not know `overflow-wrap`: a place of no width after
 * each thirty characters. And keeps a number and its per cent sign together.
 */
export function softBreaks(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00A0%').replace(/\S{31,}/gu, (word) => {
    const points = [...word];
    const pieces: string[] = [];
    for (let at = 0; at < points.length; at += LONGEST) pieces.push(points.slice(at, at + LONGEST).join(''));
    return pieces.join('\u200B');
  });
}
