import type { RepositoryName } from '../../model/snapshot.ts';
import type { GithubError } from './github-transport.ts';

/** GitHub says that there is none, or gives none without a word. */
export function isNotThere(errors: readonly GithubError[]): boolean {
  return errors.length === 0 || errors.some(({ type }) => type === 'NOT_FOUND');
}

/** Why nothing of it can be read. */
export function noRepository({ owner, name }: RepositoryName): string {
  return `There is no repository ${owner}/${name}, or the token may not see it`;
}
