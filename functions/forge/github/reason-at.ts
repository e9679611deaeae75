import type { GithubError } from './github-transport.ts';
import { isPassing } from './passing-error.ts';

type Path = readonly (string | number)[];

/** Why something at this path, or under it, is missing; `null`: GitHub says nothing of it. */
export function reasonAt(errors: readonly GithubError[], path: Path): string | null {
  const [error] = errorsAt(errors, path);
  return error === undefined ? null : reasonOf(error);
}

/** The same, of what another request may bring: the server could not, or not so much at once. */
export function passingAt(errors: readonly GithubError[], path: Path): string | null {
  return reasonAt(errors.filter(isPassing), path);
}

/**
 * Why a null at this path may not be one next time; `null`: it will.
 * GitHub's null without a word may be anything.
 */
export function passingNullAt(errors: readonly GithubError[], path: Path): string | null {
  return reasonAt(errors, path) === null ? NO_REASON : passingAt(errors, path);
}

/** GitHub's null where something should be, without an error that tells of it. */
export const NO_REASON = 'GitHub gave null, and no reason';

/** Errors at this path, or under it. */
export function errorsAt(errors: readonly GithubError[], path: Path): readonly GithubError[] {
  return errors.filter((error) => begins(error.path ?? [], path));
}

/** Reasons by the name of the field under this path. */
export function reasonsUnder(errors: readonly GithubError[], path: Path): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const error of errors) {
    const field = error.path?.[path.length];
    if (typeof field !== 'string' || !begins(error.path ?? [], path) || isOfTeam(error)) continue;
    reasons.set(field, reasonOf(error));
  }
  return reasons;
}

/** Teams are not for everybody to see. The event is told, and who was asked is not: nothing else lacks. */
function isOfTeam(error: GithubError): boolean {
  return error.path?.includes('requestedReviewer') === true && !isPassing(error);
}

function begins(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}

function reasonOf({ type, message }: GithubError): string {
  const said = `GitHub: ${message.replace(/\s+/g, ' ').slice(0, 200)}`;
  if (type === undefined) return said;
  return type === 'FORBIDDEN' ? `${said} (${type}). ${remedyOf(message)}` : `${said} (${type})`;
}

function remedyOf(message: string): string {
  if (/\bSAML\b|single sign-on|\bSSO\b/i.test(message))
    return 'Authorise the token of GITHUB_TOKEN for the organisation (Settings, Developer settings, Personal access tokens, Configure SSO)';
  if (/\bIP\b.*allow|allow list/i.test(message))
    return 'Ask an owner of the organisation to put the address of this machine on its allow list';
  return 'Give the token of GITHUB_TOKEN permission to read this (Settings, Developer settings, Personal access tokens)';
}
