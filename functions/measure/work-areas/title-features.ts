import { isBumpTitle } from './is-bump-title.ts';
import { stem } from './stem.ts';
import { phrasesOf } from './title-phrases.ts';
import { sensesOf } from './word-senses.ts';

/** Words and shapes of a title. `first` and `words` are for features that join title and files. */
export function titleFeatures(
  title: string,
  features: Map<string, number>,
): { readonly first: string; readonly words: readonly string[]; readonly senses: readonly string[] } {
  const text = title.replace(/\(#\d+\)\s*$/, '').trim();
  for (const [name, pattern] of SHAPES) if (pattern.test(text)) features.set(`shape ${name}`, 1);
  const words = wordsOf(withoutNames(text.replace(PREFIX, '') || text));
  features.set('title length', Math.min(1, text.length / 100));
  features.set('title words', Math.min(1, words.length / 15));
  if (words.length <= 2) features.set('shape short', 1);
  const stems = words.map(stem);
  const first = stems[0] ?? '';
  features.set(`first ${first}`, 1);
  features.set(`last ${stems.at(-1) ?? ''}`, 1);
  if (stems[1] !== undefined) features.set(`first two ${first} ${stems[1]}`, 1);
  for (const [at, word] of words.entries()) {
    features.set(`stem ${stems[at]}`, 1);
    if (stems[at] !== word) features.set(`word ${word}`, 1);
    if (word.length > 5) features.set(`begins ${word.slice(0, 5)}`, 1);
    const next = stems[at + 1];
    if (next !== undefined) features.set(`pair ${stems[at]} ${next}`, 1);
  }
  const senses = new Map<string, number>();
  for (const word of stems)
    for (const sense of sensesOf(word)) senses.set(sense, (senses.get(sense) ?? 0) + 1);
  for (const [sense, count] of senses) features.set(`sense ${sense}`, Math.min(1, count / 2));
  for (const sense of sensesOf(first)) features.set(`first sense ${sense}`, 1);
  const phrases = phrasesOf(text);
  for (const phrase of phrases) features.set(`phrase ${phrase}`, 1);
  return { first, words: [...new Set(stems)], senses: [...senses.keys(), ...phrases] };
}

/** `[api] ...`, `net/http: ...`, `crates(parser): ...`: where, not what. */
const PREFIX = /^(\[[^\]]+\]:?|[\w./-]+(\([^)]*\))?!?:)\s+(?=\S+\s)/;

const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['version', /\bv?\d+\.\d+(\.\d+)?/],
  ['from to', /\bfrom\b.*\bto\b/i],
  ['to version', /\bto v?\d+(\.\d+)*/i],
  ['only version', /^(release )?v?\d+\.\d+(\.\d+)?([-+.\w]*)$/i],
  ['code', /`/],
  ['camel', /\b[a-z]+[A-Z]\w*/],
  ['pascal', /\b[A-Z][a-z]+[A-Z]\w*/],
  ['snake', /\b[a-z]+_[a-z_]+\b/],
  ['call', /\w\(\)/],
  ['option', /(^|\s|`)--?[a-z][\w-]+/],
  ['path', /\w\/\w/],
  ['package', /@[\w-]+\//],
  ['file', /\b[\w-]+\.(ts|js|py|go|rs|md|json|ya?ml|toml|txt|cpp|h|java|vue|html|css)\b/i],
  ['issue', /#\d+/],
  ['closes', /\b(fix(es)?|close[sd]?|resolve[sd]?) #\d+/i],
  ['capital', /^[A-Z][a-z]/],
  ['small', /^[a-z]/],
  ['full stop', /[^.]\.$/],
  ['arrow', /→|->|=>/],
  ['quote', /["'“]/],
  ['url', /https?:/],
  ['upper', /\b[A-Z]{2,}\b/],
  ['colon', /:\s/],
  ['bracket', /^\[/],
  ['and', /\band\b|&/i],
  ['number', /\b\d+\b/],
  ['cve', /\b(CVE|GHSA)-/],
  ['negated', /\b(not|no|n't|never|without|don't|doesn't|isn't|avoid|prevent|missing|incorrect|wrong)\b/i],
  ['condition', /\b(when|if|while|after|before|where|unless)\b/i],
];

/** Without `@login`, and in a bump without the owner in `owner/name`: people's names are nothing to learn from. */
function withoutNames(text: string): string {
  const unmentioned = text.replace(/(^|\s)@[\w-]+(?![\w/-])/g, '$1');
  return isBumpTitle(text) ? unmentioned.replace(/(^|\s)@?[\w.-]+\/(?=[\w.-])/g, '$1') : unmentioned;
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/'/g, '')
      .toLowerCase()
      .match(/[a-z][a-z0-9+#]*|\d+(?:\.\d+)+/g) ?? []
  )
    .map((word) => (/^\d/.test(word) ? '0.0' : word))
    .slice(0, 40);
}
