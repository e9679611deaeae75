import { stem } from './stem.ts';

/** What a word of a title speaks of. Chosen by hand: rare words of a sense then count like common ones. */
export const SENSES: Readonly<Record<string, readonly string[]>> = {
  speed: split(
    'alloc allocation allocate fast faster slow slower speed speedup perf performance performant optimize optimise optimization optimisation cache cached memo memoize lazy lazily preload prefetch batch parallel parallelize parallelise concurrent reduce minimize redundant unnecessary needless needlessly repeat duplicate dedup deduplicate clone copy copies deepcopy hash hashmap bench benchmark latency throughput overhead memory footprint size bundle treeshake shake inline precompute precompile early skip buffer pool reuse debounce throttle simd hot loop lookup index regex borrow stack heap arena interning async promise eager eagerly startup boot cold',
  ),
  broken: split(
    'fix bug crash panic error fail failur broken break wrong wrongly incorrect incorrectly correct correctly properly proper invalid missing leak race deadlock hang hung stuck stall regressing regression prevent avoid ensur handle guard undefined null nil none nan empty overflow underflow segfault corrupt mismatch inconsistent unexpected unintended false positive negative restor respect honor honour preserv resolve recover retry escape sanitize unescap encode flaky flicker infinite loop stale conflict collision edge case regard account ignor allow typeerror exception throw raise validat',
  ),
  new: split(
    'add introduce implement support allow enabl expose provid new feature create initial option configure configurable customiz custom permit accept extend let make flag parameter endpoint api rule command integrate integration experiment experimental ability can opt expose surfac promot stabilize export',
  ),
  shape: split(
    'refactor rename move extract simplify simplifies clean cleanup tidy restructur reorganize reorganis split merg unify unifies consolidat inline replace convert migrate rewrite switch modern modernize deduplicate abstract encapsulate decouple separat centralize reuse share helper util unused dead obsolete redundant leftover remove drop delete use type const enum interface trait struct class method function variable naming lint linter format formatt style nit polish internal modularize generaliz',
  ),
  writing: split(
    'doc document documentation readme typo typos spell spelling grammar wording word phras clarify clarifies explain mention describ description comment guid tutorial exampl link url page blog changelog faq note section sentence sample snippet instructions instruction contribute contributor adopter user sponsor license copyright translat translation website site docstring javadoc',
  ),
  automation: split(
    'ci workflow action pipeline github runner job matrix build publish deploy artifact cache codecov coverag codeql dependabot renovate labeler stale schedule cron trigger permissions token secret checkout lint nightly release docker trivy scorecard zizmor codspeed self-host ubuntu macos window',
  ),
  probing: split(
    'test tests testing spec unit e2e integration fixture mock stub snapshot assert assertion flaky flake coverag pytest jest vitest junit assertj mockito playwright cypress golden fuzz regression parametrize testcontain benchmark',
  ),
  versions: split(
    'bump upgrade update dep depend dependency dependencies lock lockfil lockfile pin version renovate dependabot package module vendor submodul digest toolchain msrv jdk node npm pnpm yarn cargo gomod maven gradle plugin monorepo non-major minor major patch group dev',
  ),
  publishing: split(
    'release version changelog prepare publish tag rc alpha beta snapshot next development iteration cut ship',
  ),
};

/** Senses of a stem; a word may have several. */
export function sensesOf(stem: string): readonly string[] {
  return SENSES_OF.get(stem) ?? [];
}

const SENSES_OF = new Map<string, string[]>();
for (const [sense, words] of Object.entries(SENSES))
  for (const word of words)
    SENSES_OF.set(stem(word), [...new Set([...(SENSES_OF.get(stem(word)) ?? []), sense])]);

function split(words: string): readonly string[] {
  return words.split(' ');
}
