import { isReleaseTitle } from './declared-type.ts';
import { isBumpTitle } from './is-bump-title.ts';

/** Names of the turns of speech that a title has. They tell one area from another where single words do not. */
export function phrasesOf(title: string): readonly string[] {
  const found = PHRASES.filter(([, pattern]) => pattern.test(title)).map(([name]) => name);
  if (isReleaseTitle(title)) found.push('nothing but a release');
  if (isBumpTitle(title)) found.push('another version of a dependency');
  return found;
}

/** Chosen by hand. */
const PHRASES: readonly (readonly [string, RegExp])[] = [
  [
    'a release',
    /\b(prepar\w+|publish\w*|cut|perform\w*|start) .*\breleases?\b|\brelease (version )?v?\d|\b(set|bump|update) (\w+ )?versions? (to|for)\b|\bversion bump\b|\bnext (development|dev|snapshot|release)\b|\bpost[- ]release\b|-SNAPSHOT\b|\brelease candidate\b|\brelease notes\b/i,
  ],
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
