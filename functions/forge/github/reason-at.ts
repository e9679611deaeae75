import type { GithubError } from './github-transport.ts';

type Path = readonly (string | number)[];

/** Why something at this path, or under it, is missing; `null`: GitHub says nothing of it. */
export function reasonAt(errors: readonly GithubError[], path: Path): string | null {
  const error = errors.find((candidate) => begins(candidate.path ?? [], path));
  return error === undefined ? null : reasonOf(error);
}

/** Reasons by the name of the field under this path. */
export function reasonsUnder(errors: readonly GithubError[], path: Path): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const error of errors) {
    const field = error.path?.[path.length];
    if (typeof field === 'string' && begins(error.path ?? [], path)) reasons.set(field, reasonOf(error));
  }
  return reasons;
}

function begins(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}

function reasonOf({ type, message }: GithubError): string {
  return `GitHub: ${message.replace(/\s+/g, ' ').slice(0, 200)}${type === undefined ? '' : ` (${type})`}`;
}
