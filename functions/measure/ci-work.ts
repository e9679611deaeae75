/** What makes a change work on continuous integration. */

const CI_PATH =
  /^(\.github\/(workflows|actions)\/|\.circleci\/|\.buildkite\/|\.woodpecker(\/|\.ya?ml$)|\.tekton\/|\.gitlab\/ci\/|\.?ci\/|\.travis\.yml$|\.gitlab-ci\.ya?ml$|\.cirrus\.(yml|star)$|azure-pipelines[^/]*\.ya?ml$|\.?appveyor\.ya?ml$|Jenkinsfile$)/;

/** Share of the paths that are of continuous integration; `null` where the paths are unknown or none. */
export function shareOfCiPaths(paths: readonly string[] | null): number | null {
  if (paths === null || paths.length === 0) return null;
  return paths.filter((path) => CI_PATH.test(path)).length / paths.length;
}

export interface Titled {
  readonly title: string;
  readonly labels: Iterable<string>;
  /** Share of its files that are of CI; `null`: unknown. */
  readonly ciShare: number | null;
}

/**
 * Declared by title (`ci: ...`, `fix(ci): ...`) or label, else at least half of its files are of CI. Another declared
 * type (`docs: ...`) says that it is not. A bump of a dependency is none, wherever the version stands.
 */
export function isCiWork({ title, labels, ciShare }: Titled): boolean {
  const names = [...labels].map((label) => label.toLowerCase());
  if (isBump(title, names)) return false;
  const declared = /^([a-z]+)(?:\(([^)]*)\))?!?:\s/i.exec(title);
  const type = declared?.[1]?.toLowerCase() ?? '';
  const scope = declared?.[2]?.toLowerCase() ?? '';
  if (/^(ci|cicd)$/.test(type) || /^(ci|cicd|gha|github-actions|workflows?)$/.test(scope)) return true;
  if (/^(docs?|tests?|perf|release|deps|feat|fix)$/.test(type)) return false;
  if (
    names.some((name) => /^((area|kind|type|a|t)[-/: ]+)?(ci|ci\/cd|continuous[- ]integration)$/.test(name))
  )
    return true;
  return ciShare !== null && ciShare >= 0.5;
}

function isBump(title: string, labels: readonly string[]): boolean {
  if (
    labels.some((name) =>
      /^(dependencies|dependency|deps|(area|kind|type)[-/: ]+dependenc(y|ies))$/.test(name),
    )
  )
    return true;
  if (/^\w+\(deps(-dev)?\)!?:/i.test(title)) return true;
  const plain = title.replace(/^\w+(\([^)]*\))?!?:\s*/, '');
  return /^(bump|upgrade|update|pin)\b.*\b(to|from)\s+v?\d/i.test(plain) || /^bump\s/i.test(plain);
}
