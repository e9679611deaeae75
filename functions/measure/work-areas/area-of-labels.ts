import type { WorkArea } from '../../model/work-area.ts';
import type { DescribedChange } from './described-change.ts';
import { isBumpTitle } from './is-bump-title.ts';
import { type PathKind, pathKind } from './path-kind.ts';

/**
 * The one area that the labels speak of; `null`: none, or several. Programs set labels of areas by the files that a
 * change touches, so such a label counts only where at least half of the files are of its kind, or unknown.
 */
export function areaOfLabels(
  change: Pick<DescribedChange, 'labels' | 'files' | 'title'>,
): { readonly area: WorkArea; readonly because: string } | null {
  const said = new Map<WorkArea, string>();
  for (const label of change.labels) {
    const area = areaOfLabel(label);
    if (area !== null) said.set(area, label);
  }
  const [only] = said;
  if (only === undefined || said.size > 1) return null;
  const [area, label] = only;
  return isBorneOut(area, change) ? { area, because: `It has the label "${label}".` } : null;
}

const known = new Map<string, WorkArea | null>();

/** `area: ci`, `A-docs`, `kind/bug`, `type: documentation`, `C-refactor`, `:memo: docs`. */
function areaOfLabel(label: string): WorkArea | null {
  const before = known.get(label);
  if (before !== undefined) return before;
  const words = label
    .toLowerCase()
    .replace(/:\w+:/g, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
  const bare = words.replace(PREFIX, '');
  const area = LABELS.find(([, pattern]) => pattern.test(words) || pattern.test(bare))?.[0] ?? null;
  known.set(label, area);
  return area;
}

const PREFIX =
  /^((area|kind|type|category|topic|theme|component|module|subsystem|scope|team|project|pr|pr type|issue type|changelog|release notes?|domain|a|c|t|k) )+/;

const LABELS: readonly (readonly [WorkArea, RegExp])[] = [
  [
    'documentation',
    /^(docs?|documentations?|docs only|documentation only|website|readme|improve documentation|documentation (update|change|improvement)s?|docs (update|change|improvement)s?|api docs?|rustdoc)$/,
  ],
  [
    'ci',
    /^(ci|ci ?\/? ?cd|cicd|continuous integration|github actions?|gha|workflows?|pipelines?|ci (change|improvement|infra|infrastructure|build|tooling)s?|build ci|ci build)$/,
  ],
  [
    'tests',
    /^(tests?|testing|test only|unit tests?|integration tests?|e2e( tests?)?|test (suite|coverage|improvement|infra|infrastructure|change)s?|tests? only|flaky tests?|failing test|missing tests?|qa)$/,
  ],
  [
    'dependencies',
    /^(dependenc(y|ies)|deps|deps dev|dependency (update|upgrade|bump|management)s?|dependencies (update|upgrade)s?|update dependenc(y|ies)|dependabot|renovate( bot)?|build|build system|packaging|build (system|tool|tooling|change)s?)$/,
  ],
  [
    'refactoring',
    /^(refactor|refactors|refactoring|refactors?|clean ?ups?|code clean ?up|code quality|code style|code health|tech(nical)? debt|style|debt|code refactor(ing)?)$/,
  ],
  [
    'release',
    /^(release|releases|releasing|autorelease( pending| tagged)?|release pr|version bump|release management)$/,
  ],
  [
    'performance',
    /^(perf|performance|performances|optimi[sz]ations?|performance (improvement|optimi[sz]ation)s?|speed|i slow)$/,
  ],
  [
    'fix',
    /^(bugs?|bug ?fix(es)?|fix|fixes|hot ?fix|regressions?|crash|defect|bug report|confirmed bug|i crash|i wrong)$/,
  ],
  [
    'feature',
    /^(enhancements?|features?|new features?|feature requests?|feature addition|feat|feats|new functionality|improvements?|enhance)$/,
  ],
  ['upkeep', /^(chores?|maintenance|housekeeping|maint|upkeep|internal|tooling|repo maintenance|meta)$/],
];

const KINDS_OF: Readonly<Partial<Record<WorkArea, readonly PathKind[]>>> = {
  documentation: ['docs', 'changelog', 'example', 'asset'],
  ci: ['ci', 'bot', 'build', 'forge'],
  tests: ['test', 'snapshot', 'bench', 'example'],
  dependencies: ['lock', 'manifest', 'build', 'ci', 'version'],
};

function isBorneOut(area: WorkArea, { files, title }: Pick<DescribedChange, 'files' | 'title'>): boolean {
  const kinds = KINDS_OF[area];
  if (kinds === undefined || files === null || files.length === 0) return true;
  if (area === 'dependencies' && isBumpTitle(title)) return true;
  return files.filter(({ path }) => kinds.includes(pathKind(path))).length * 2 >= files.length;
}
