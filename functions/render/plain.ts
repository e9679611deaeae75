const WORD_JOINER = '\u2060';

/**
 * Text of others on one line: no control characters, no marks that turn the direction of what follows, no broken
 * surrogates, and no doubled braces, which the mail service would take for something to substitute.
 */
export function plain(text: string): string {
  // The most texts are of this kind, and each passes here several times.
  if (/^[!-z|~]+(?: [!-z|~]+)*$/.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/([{}])(?=\1)/g, `$1${WORD_JOINER}`);
}
