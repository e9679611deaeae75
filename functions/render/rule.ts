/** Under headings of the plain text, as wide as it. */
export const RULE = '-'.repeat(72);
