import type { GithubError } from './github-transport.ts';

/** Whether GitHub says that there is no node of this id: at its place in the list, or at the list with the id in the message. */
export function saysNotFound(
  errors: readonly GithubError[],
  path: readonly (string | number)[],
  id: string,
): boolean {
  return errors.some(
    ({ type, path: at = [], message }) =>
      type === 'NOT_FOUND' &&
      at.every((step, index) => index >= path.length || step === path[index]) &&
      (at.length >= path.length || message.includes(`'${id}'`)),
  );
}
