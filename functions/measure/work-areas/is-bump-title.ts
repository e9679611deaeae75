/** `actions/cache`, `dependencies`, `to v5`, `from 1.2`, and a number that ends the title: `to 17`, but not `to 4 cores`. */
const NAMES_A_DEPENDENCY = [
  /\s`?@?[\w.-]+\/[\w./@-]+/,
  /\b(dependenc(y|ies)|deps)\b/i,
  /\b(to|from) `?(v\d|\d+\.\d)/i,
  /\bto v?\d[\w.]*\s*(in .*)?$/i,
  /\b(lock ?file|digest|packages|crates?|modules?|submodules?)\b/i,
];

/** Whether a title without its declared type speaks of another version of what is depended on. */
export function isBumpTitle(title: string): boolean {
  if (
    !/^(bump(s|ed)?|upgrad(e|es|ed|ing)|updat(e|es|ed|ing)|pin|renovate|lock file maintenance)\b/i.test(title)
  )
    return false;
  return NAMES_A_DEPENDENCY.some((pattern) => pattern.test(title)) || /^lock file maintenance/i.test(title);
}
