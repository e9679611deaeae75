import { WATCHED_PATHS } from '../model/watched-paths.ts';

// What makes a change work on continuous integration.

/** Spellings so rare that their history is not read; of a change the files are known. */
const RARE_CI_PATH =
  /^(\.woodpecker\.ya?ml$|\.gitlab\/ci\/|\.gitlab-ci\.yaml$|\.cirrus\.star$|azure-pipelines[^/]*\.ya?ml$|\.?appveyor\.yaml$)/;

/** Share of the paths that are of continuous integration; `null` where the paths are unknown or none. */
export function shareOfCiPaths(paths: readonly string[] | null): number | null {
  if (paths === null || paths.length === 0) return null;
  return paths.filter((path) => isCiPath(path)).length / paths.length;
}

function isCiPath(path: string): boolean {
  const watched = WATCHED_PATHS.ci.some((each) => path === each || path.startsWith(`${each}/`));
  return watched || RARE_CI_PATH.test(path);
}

interface Titled {
  readonly title: string;
  readonly labels: Iterable<string>;
  /** Share of its files that are of CI; `null`: unknown. */
  readonly ciShare: number | null;
}

/**
 * Declared by title (`ci: ...`, `fix(ci): ...`) or label, or all its files are of CI, or at least half and no other type
 * is declared (`fix: ...`). Documentation and releases are not, whatever they touch; nor is a bump of a dependency.
 */
export function isCiWork({ title, labels, ciShare }: Titled): boolean {
  const names = [...labels].map((label) => label.toLowerCase());
  if (isBump(title, names)) return false;
  const declared = /^([a-z]+)(?:\(([^)]*)\))?!?:\s/i.exec(title);
  const type = declared?.[1]?.toLowerCase() ?? '';
  const scope = declared?.[2]?.toLowerCase() ?? '';
  if (/^(ci|cicd)$/.test(type) || /^(ci|cicd|gha|github-actions|workflows?)$/.test(scope)) return true;
  if (/^(docs?|release|deps)$/.test(type)) return false;
  if (ciShare === 1 || names.some((name) => CI_LABEL.test(name))) return true;
  return !/^(tests?|perf|feat|fix)$/.test(type) && ciShare !== null && ciShare >= 0.5;
}

const CI_LABEL = /^((area|kind|type|a|t)[-/: ]+)?(ci|ci\/cd|continuous[- ]integration)$/;
const DEPENDENCY_LABEL = /^(dependencies|dependency|deps|(area|kind|type)[-/: ]+dependenc(y|ies))$/;

/** `actions/cache`, `dependencies`, `to v5`, `from 1.2`, and a number that ends the title: `to 17`, but not `to 4 cores`. */
const NAMES_A_DEPENDENCY = [
  /\s[\w.@-]+\/[\w./@-]+/,
  /\bdependenc(y|ies)\b/i,
  /\b(to|from) (v\d|\d+\.\d)/i,
  /\bto v?\d[\w.]*\s*(in .*)?$/i,
];

/** Declared by label or scope, or words that name a package or a version: `Bump a/b`, `update x to v5`, `from 1.2 to 1.3`. */
function isBump(title: string, labels: readonly string[]): boolean {
  if (labels.some((label) => DEPENDENCY_LABEL.test(label)) || /^\w+\(deps(-dev)?\)!?:/i.test(title))
    return true;
  const plain = title.replace(/^\w+(\([^)]*\))?!?:\s*/, '');
  if (!/^(bump|upgrade|update|pin)\b/i.test(plain)) return false;
  return NAMES_A_DEPENDENCY.some((pattern) => pattern.test(plain));
}
