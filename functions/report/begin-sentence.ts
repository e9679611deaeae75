/** What a finding says, where it begins a sentence or a row. */
export function beginSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
