/** Whether a text holds something that looks like a secret of a forge or a cloud, which must never be printed. */
export function secretLike(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}

const PATTERNS = [
  /gh[a-z]_[A-Za-z0-9]{16,}/,
  /github_pat_[A-Za-z0-9_]{16,}/,
  /glpat-[A-Za-z0-9_-]{16,}/,
  /xox[a-z]-[A-Za-z0-9-]{16,}/,
  /A(?:KIA|SIA)[A-Z0-9]{16}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
];
