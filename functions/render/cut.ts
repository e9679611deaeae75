import { plain } from './plain.ts';

/** A title in a letter: one line, at most so many characters and words. Never cuts a character apart. */
export function cut(
  text: string,
  { characters, words }: { readonly characters: number; readonly words: number },
): string {
  const whole = plain(text);
  const few = whole.split(' ').slice(0, words).join(' ');
  const points = [...few];
  if (points.length <= characters) return few === whole ? whole : `${few} …`;
  let end = characters - 1;
  while (end > 0 && (/\p{M}|\u200D/u.test(points[end]!) || points[end - 1] === '\u200D')) end--;
  return `${points.slice(0, end).join('').trimEnd()}…`;
}
