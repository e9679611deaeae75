/** A word without its ending: just enough that `adds`, `added` and `adding` are one. The word is in small letters. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/(.{2}[^e])(ing|ed)$/, '$1')
    .replace(/(..)([^aeiouls])\2$/, '$1$2');
  return cut.replace(/(.{2}[^e])e$/, '$1');
}
