/** What a word of a title, cut to its stem, speaks of. Chosen by hand: rare words of a sense then count like common ones. */
export const SENSES: Readonly<Record<string, readonly string[]>> = {
  speed: split(
    'alloc allocation allocate fast faster slow slower speed speedup perf performance performant optimiz optimis optimization optimisation cache cached memo memoiz lazy lazili preload prefetch batch parallel parallelize parallelis concurrent reduc minimiz redundant unnecessary needless needlessly repeat duplicat dedup deduplicat clone copy copi deepcopy hash hashmap bench benchmark latency throughput overhead memory footprint size bundl treeshak shak inlin precomput precompil early skip buffer pool reus debounc throttl simd hot loop lookup index regex borrow stack heap arena intern async promis eager eagerly startup boot cold',
  ),
  broken: split(
    'fix bug crash panic error fail failur broken break wrong wrongli incorrect incorrectli correct correctly properly proper invalid miss missing leak race deadlock hang hung stuck stall regress regression prevent avoid ensur handl guard undefin null nil none nan empty overflow underflow segfault corrupt mismatch inconsistent unexpect unintend false posit negativ restor respect honor honour preserv resolv recover retry escape sanitiz unescap encod flaky flicker infinit loop stale conflict collision edge case regard account ignor allow typeerror exception throw raise validat',
  ),
  new: split(
    'add introduc implement support allow enabl expos provid new feature creat initial option configur configurable customiz custom permit accept extend let make flag paramet endpoint api rule command integrat integration experiment experimental ability can opt expos surfac promot stabiliz export',
  ),
  shape: split(
    'refactor renam mov move extract simplify simplifi clean cleanup tidy restructur reorganiz reorganis split merg unify unifi consolidat inlin replac convert migrat rewrit switch modern moderniz deduplicat abstract encapsulat decoupl separat centraliz reus shar helper util unus dead obsolet redundant leftover remov drop delet us type typ const enum interface trait struct class method function variable naming lint linter format formatt style nit polish internal modulariz generaliz',
  ),
  writing: split(
    'doc document documentation readme typo typo spell spelling grammar wording word phras clarify clarifi explain mention describ description comment guid tutorial exampl link url page blog changelog faq note section sentence sampl snippet instruct instruction contribut contributor adopter user sponsor licens copyright translat translation website site docstring javadoc',
  ),
  automation: split(
    'ci workflow action pipelin github runner job matrix build publish deploy artifact cache codecov coverag codeql dependabot renovat labeler stale schedul cron trigger permiss token secret checkout lint nightly release docker trivy scorecard zizmor codspeed self-host ubuntu macos window',
  ),
  probing: split(
    'test tests testing spec unit e2e integration fixtur mock stub snapshot assert assertion flaky flak coverag pytest jest vitest junit assertj mockito playwright cypress golden fuzz regression parametriz testcontain benchmark',
  ),
  versions: split(
    'bump upgrad updat dep depend dependency dependenci lock lockfil lockfile pin version renovat dependabot package modul vendor submodul digest toolchain msrv jdk node npm pnpm yarn cargo gomod maven gradle plugin monorepo non-major minor major patch group dev',
  ),
  publishing: split(
    'releas version changelog prepar publish tag rc alpha beta snapshot next development iteration cut ship',
  ),
};

/** Senses of a stem; a word may have several. */
export function sensesOf(stem: string): readonly string[] {
  return SENSES_OF.get(stem) ?? [];
}

const SENSES_OF = new Map<string, string[]>();
for (const [sense, stems] of Object.entries(SENSES))
  for (const stem of stems) SENSES_OF.set(stem, [...new Set([...(SENSES_OF.get(stem) ?? []), sense])]);

function split(stems: string): readonly string[] {
  return stems.split(' ');
}
