/** Words as they stand at the beginning of a line: `6 items wait`, `One person decides`. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
