import { sensesOf } from './word-senses.ts';

/** Words and shapes of a title. `first` and `words` are for features that join title and files. */
export function titleFeatures(
  title: string,
  features: Map<string, number>,
): { readonly first: string; readonly words: readonly string[]; readonly senses: readonly string[] } {
  const text = title.replace(/\(#\d+\)\s*$/, '').trim();
  for (const [name, pattern] of SHAPES) if (pattern.test(text)) features.set(`shape ${name}`, 1);
  const words = wordsOf(text.replace(PREFIX, '') || text);
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
  const phrases = PHRASES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  for (const phrase of phrases) features.set(`phrase ${phrase}`, 1);
  return { first, words: [...new Set(stems)], senses: [...senses.keys(), ...phrases] };
}

/** `[api] ...`, `net/http: ...`, `crates(parser): ...`: where, not what. */
const PREFIX = /^(\[[^\]]+\]:?|[\w./-]+(\([^)]*\))?!?:)\s+(?=\S+\s)/;

/** Turns of speech that tell one area from another, where single words do not. Chosen by hand. */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  [
    'went wrong',
    /\b(instead of|no longer|should(n't| not)?|doesn'?t|does not|didn'?t|not (being|found|working|set|shown|displayed)|can'?t|cannot|unable to|wrong(ly)?|incorrect(ly)?|correctly|proper(ly)?|missing|broken|crash(es|ing)?|panics?|race|leak(s|ing)?|deadlock|regression|edge cases?|undefined|null|nil|NPE|exceptions?|even if|even when|only if|only when|when (\w+ )+(is|are|has|have)\b)/i,
  ],
  ['closes an issue', /\b(fix(es|ed)?|close[sd]?|resolve[sd]?):? (#|https?:|\w+\/\w+#)\d*/i],
  [
    'new ability',
    /\b(ability to|option (to|for)|(cli )?flag (to|for)|new \w+( \w+)? (rule|option|flag|command|api|endpoint|page|field|setting|method|function|type|hook|event|layer|plugin)|initial|mvp|first (draft|version)|add(ed|s)? support|support (for|of)|allow(s|ing)? (for|to|\w+ to)|opt[- ]in|introduce|experimental|configurable|customi[sz]able)\b/i,
  ],
  ['new rule', /\badd(s|ed)?( the)?( new)? `?\w+`?( lint)?( rule)?$/i],
  [
    'faster',
    /\b(perf(ormance)?|speed(s|ing)?[- ]?up|faster|slow(ness|er)?|optimi[sz]\w+|cach(e|ed|es|ing)|memoi[sz]\w*|lazy|lazily|parallel\w*|concurrent(ly)?|batch(ed|es|ing)?|allocat\w+|unnecessary|redundant|needless(ly)?|tree[- ]?shak\w+|clon(e|es|ed|ing)|deep ?copy|latency|throughput|overhead|memory (usage|footprint|consumption)|bundle size|hot path|early (return|exit)|short[- ]circuit|pre-?(compute|compile|allocate|fetch|load)\w*|reuse|hash ?(map|set)|O\(\w+\)|zero[- ]copy|simd|buffer(ed|ing)?)\b/i,
  ],
  [
    'fewer calls',
    /\b(avoid|reduce|remove|skip|eliminate|minimi[sz]e|prevent|less|fewer)(s|d|ing)? .*\b(calls?|cop(y|ies|ying)|clon(e|es|ing)|alloc\w*|lookups?|work|computation|recomput\w+|iterations?|loops?|passes|queries|requests|size|overhead|memory|regex(es)?|conversions?|re-?renders?|string)\b/i,
  ],
  [
    'other shape',
    /\b(refactor\w*|rename[sd]?|move[sd]?|extract(s|ed)?|simplif(y|ies|ied)|clean(ed|s|ing)?[- ]?up|tidy|(re)?organi[sz]e\w*|restructur\w+|split|unif(y|ies)|consolidat\w+|inline[sd]?|unused|dead code|leftovers?|obsolete|legacy|type[- ]?(safe|safety|hints?|annotations?)|convert .* to|migrate|replace .* (with|by)|use .* instead|nits?|typings?|modern\w+)\b/i,
  ],
  [
    'in words',
    /\b(docs?|documentation|readme|typos?|spelling|grammar|wording|comments?|docstrings?|guides?|tutorials?|examples?|changelog|faq|broken links?|dead links?|blog|website|javadocs?|clarif(y|ies|ication)|mention)\b/i,
  ],
  [
    'housekeeping',
    /\b(contributors?|sponsors?|funding|gitignore|copilot|agents?\.md|claude|cursor|issue templates?|pr template|code ?owners|labels?|labeler|licen[cs]e|headers?|generated files|re-?generate|regen|sync(s|ed|ing)?|track|lint(s|er|ing)?|format(ted|ting)?|prettier|eslint|clippy|pre-commit|editorconfig|spell ?check|cspell|dev ?container|maintainers?|team|enable .* rules?|ruff|sonar|warnings?)\b/i,
  ],
  [
    'by machines',
    /\b(ci|workflows?|github actions?|pipelines?|runners?|jobs?|nightly|codecov|coverage|codeql|dependabot|renovate|docker (image|build)s?|publish(es|ing)?|deploy\w*|cron|permissions|scorecard|matrix|artifacts?|build (and|&) (test|push))\b/i,
  ],
  [
    'tried out',
    /\b(tests?|testing|specs?|e2e|unit|fixtures?|mocks?|snapshots?|flak(y|es|iness)|asserts?|assertions?|coverage|golden|testcontainers?|junit|pytest|vitest|playwright|cypress)\b/i,
  ],
  [
    'what it needs',
    /\b(bump|upgrade|dependenc(y|ies)|deps|lock ?file|msrv|toolchain|go version|node(\.js)? (version|\d+)|jdk|java \d+|python \d|rust \d|requirements|vendor(ed)?|submodules?|cmake|makefile|compil(e|er|ation)|linker|build (system|script|flags?|tool)|monorepo|digest)\b/i,
  ],
];

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

/** Just enough that `adds`, `added` and `adding` are one word. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/(.{3})(ing|ed)$/, '$1')
    .replace(/([^aeiouls])\1$/, '$1');
  return cut.replace(/(.{3})e$/, '$1');
}
