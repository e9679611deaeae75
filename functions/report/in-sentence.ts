/** A title as it stands within a sentence: `Review load` becomes `review load`; `CI` and what else is in capitals stays. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z’']/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;
}
