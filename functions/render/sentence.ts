import { plain } from './plain.ts';

/** `9 items wait` as it stands at the beginning of a line: the first letter is a capital. */
export function sentence(text: string): string {
  const line = plain(text);
  return line.charAt(0).toUpperCase() + line.slice(1);
}
