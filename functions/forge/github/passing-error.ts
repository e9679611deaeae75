import type { GithubError } from './github-transport.ts';

/** The server could not now, or not so much at once: another request may bring what this one lacks. */
export function isPassing(error: GithubError): boolean {
  return isOverload(error) || (isUntyped(error) && /something went wrong/i.test(error.message));
}

/** It was too much at once. */
export function isOverload(error: GithubError): boolean {
  return (
    error.type === 'RESOURCE_LIMITS_EXCEEDED' ||
    (isUntyped(error) && /timed? ?out|timeout/i.test(error.message))
  );
}

function isUntyped({ type }: GithubError): boolean {
  return type === undefined || type === 'INTERNAL';
}
